import type { FieldSpec } from '$/components/patterns/forms';
import type { KeyStatus } from '$/api/gen/wire';
import { t } from '$/lib/texts.svelte';

const passphrase = (name: string, label: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ name, label, kind: 'password', optional: true, ...more });

/** Where the system has no keyring there is no choice: the key goes into a file that a passphrase opens. */
export const makeFields = (status: KeyStatus): FieldSpec[] => [
  ...(status.keyring ? [{ name: 'where', label: t('packkey-where'), kind: 'select' as const, required: true, options: [{ value: 'keyring', label: t('packkey-place-keyring') }, { value: 'file', label: t('packkey-place-file') }] }] : []),
  passphrase('passphrase', t('packkey-passphrase'), { required: true, hint: t('packkey-passphrase-hint'), when: (values) => !status.keyring || values['where'] === 'file' }),
];

export const unlockFields = (): FieldSpec[] => [passphrase('passphrase', t('packkey-passphrase'), { required: true })];
export const rotateFields = (status: KeyStatus): FieldSpec[] => (status.place === 'file' ? [passphrase('passphrase', t('packkey-passphrase'), { required: true, hint: t('packkey-rotate-hint') })] : []);
export const exportFields = (status: KeyStatus): FieldSpec[] => [
  passphrase('export_passphrase', t('packkey-export-passphrase'), { required: true, hint: t('packkey-passphrase-hint') }),
  ...(status.state === 'locked' ? [passphrase('passphrase', t('packkey-passphrase'), { required: true })] : []),
];
export const importFields = (status: KeyStatus): FieldSpec[] => [
  passphrase('passphrase', t('packkey-export-passphrase'), { required: true }),
  ...(status.keyring ? [{ name: 'in_file', label: t('packkey-in-file'), kind: 'check' as const }] : []),
  ...(status.key ? [{ name: 'replace', label: t('packkey-replace'), kind: 'check' as const, hint: t('packkey-replace-hint') }] : []),
];
