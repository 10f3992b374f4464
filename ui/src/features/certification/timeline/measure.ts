// How wide a text is in the window's font, so that labels are placed by their real size.

/** Without a canvas (in tests) every character counts as a broad one. */
export function measurer(size = 12): (text: string) => number {
  const context = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * 7;
  // A little more than regular weight: some labels are bold.
  context.font = `600 ${size}px ${getComputedStyle(document.body).fontFamily}`;
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? Math.ceil(context.measureText(text).width) + 2;
    known.set(text, width);
    return width;
  };
}
