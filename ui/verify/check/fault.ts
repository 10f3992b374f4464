// What the check found. Codes and their words are those of the program (messages/*/pack.ftl, keys.ftl), so that the page, the
// command line and the window say the same of one pack; `verify-…` are the page's own (messages/*/verify.ftl).

export type Severity = 'fault' | 'warning';
export type Args = Readonly<Record<string, string>>;

export class Fault {
  constructor(
    readonly code: Code,
    /** What a person would call the thing: a path, a number. */
    readonly subject: string,
    readonly args: Args = {},
    readonly severity: Severity = 'fault',
  ) {}
}

export const warning = (code: Code, subject: string, args: Args = {}): Fault => new Fault(code, subject, args, 'warning');

const sortKey = (fault: Fault): string => {
  const args = Object.keys(fault.args).sort().map((name) => `${name}\u0001${fault.args[name]}`);
  return [fault.severity, fault.code, fault.subject, ...args].join('\u0000');
};

/** In the program's order, each once. */
export function sorted(faults: readonly Fault[]): Fault[] {
  const keyed = new Map(faults.map((fault) => [sortKey(fault), fault]));
  return [...keyed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fault]) => fault);
}

/** Every code the page can give. The build takes their words along and fails on one that has none. */
export const CODES = [
  'zip-not-a-zip', 'zip-truncated', 'pack-encrypted', 'zip-comment', 'zip-trailing', 'zip-prepended', 'zip-directory-damaged',
  'zip-directory-too-large', 'zip-count-differs', 'zip-end-unusual', 'zip-order', 'zip-overlap', 'zip-hidden-bytes', 'zip-hidden-entry',
  'zip-duplicate-name', 'zip-names-alike', 'zip-absolute-path', 'zip-traversal', 'zip-second-folder', 'pack-name-unportable',
  'zip-encrypted', 'zip-link', 'zip-not-a-file', 'zip-compressed', 'zip-data-descriptor', 'zip-sizes-differ', 'zip-entry-comment',
  'zip-header-unusual', 'zip-local-differs', 'zip-local-missing', 'zip-outside', 'zip-crc-differs',
  'pack-declaration-unusual', 'pack-no-oxum', 'pack-no-manifest', 'pack-manifest-unusual', 'pack-other-manifest', 'pack-unlisted-file',
  'pack-system-file', 'pack-no-seal', 'pack-seal-not-understood', 'pack-seal-other-tagmanifest', 'pack-seal-other-payload',
  'pack-seal-differs', 'pack-no-signature', 'pack-signature-not-understood', 'pack-signature-other-purpose', 'pack-signature-wrong',
  'pack-key-differs', 'pack-rotation-wrong',
  'pack-no-index', 'index-not-understood', 'index-format-unknown', 'index-other-seal', 'index-record-twice', 'index-link-lost',
  'index-file-missing', 'index-file-differs', 'index-file-unknown', 'index-size-differs', 'index-profile-unknown',
  'bag-file-too-large', 'bag-no-declaration', 'bag-declaration-bom', 'bag-declaration-line', 'bag-declaration-extra',
  'bag-version-unknown', 'bag-encoding-unknown', 'bag-no-payload-folder', 'bag-no-manifest', 'bag-text-undecodable', 'bag-info-line',
  'bag-oxum-unreadable', 'bag-oxum-differs', 'bag-manifest-line', 'bag-md5sum-mark', 'bag-dot-slash', 'bag-path-outside',
  'bag-listed-twice', 'bag-listed-twice-differently', 'bag-names-alike', 'bag-name-differs', 'bag-system-file',
  'bag-system-file-missing', 'bag-missing', 'bag-extra', 'bag-changed',
  'pack-time-token-unchecked', 'pack-time-token-not-trusted', 'time-token-not-understood', 'time-token-not-granted', 'time-token-other-imprint',
  'time-token-unknown-algorithm', 'time-token-no-certificate', 'time-token-other-certificate', 'time-token-signature-wrong',
  'time-token-other-purpose', 'time-token-not-valid-then', 'time-token-chain-wrong',
  'verify-unreadable', 'verify-not-hashed', 'verify-signature-not-checkable', 'verify-time-not-checkable',
] as const;

export type Code = (typeof CODES)[number];
