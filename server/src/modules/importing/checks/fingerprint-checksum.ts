import { createHash } from 'node:crypto'
import { type Fingerprint, fingerprintText } from '@pianqu/shared/importing/fingerprint.ts'

/** Short enough to stand in a cell; the report's own id, which the workbook does not name, is part of what is hashed. */
export const fingerprintChecksum = (fingerprint: Fingerprint, reportId: string): string =>
  createHash('sha256').update(fingerprintText(fingerprint, reportId)).digest('hex').slice(0, 20)
