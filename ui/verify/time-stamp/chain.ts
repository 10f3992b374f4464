// Whether the certificate that signed a token may: made for time stamps alone, valid at the time it states, and with nothing
// broken behind it; and whether it leads to one the reader trusts. The twin of pack/time_stamp/chain.rs.

import { equal } from '../read/bytes';
import type { Anchors } from './anchors';
import { type Certificate, type Extension } from './certificate';
import { leadsTo } from './path';
import type { Token } from './token';
import { OID, SEQUENCE, Walk, Wrong, oidText } from './walk';

const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** An anchor may be the authority's own certificate. */
export async function checkChain({ time, certificates }: Token, signer: Certificate, anchors: Anchors): Promise<boolean> {
  checkPurpose(signer);
  const at = Math.floor(time / 1000);
  if (at < signer.notBefore || at > signer.notAfter) throw new Wrong('time-token-not-valid-then');
  if (anchors.certificates.some((der) => equal(der, signer.der))) return true;
  return leadsTo(anchors.ends, signer.der, certificates, time);
}

/** RFC 3161, 2.3: this purpose alone, and critical. */
function checkPurpose({ extensions }: Certificate): void {
  const [usage, another] = extensions.filter(({ oid }) => oid === EXTENDED_KEY_USAGE);
  if (usage === undefined || another !== undefined || !isTimeStampingAlone(usage)) throw new Wrong('time-token-other-purpose');
}

function isTimeStampingAlone({ critical, value }: Extension): boolean {
  const all = new Walk(value);
  const list = all.walk(SEQUENCE);
  all.end();
  const named: string[] = [];
  while (!list.atEnd) named.push(oidText(list.take(OID)));
  return critical && named.length === 1 && named[0] === TIME_STAMPING;
}
