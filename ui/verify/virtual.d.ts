declare module 'virtual:verify-texts' {
  const files: Record<'en' | 'de', string>;
  export default files;
}
