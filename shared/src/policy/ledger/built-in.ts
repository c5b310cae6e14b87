import type { LedgerDocument } from '../ledger.schema.ts'
import { chainsDocument } from './chains-2.ts'
import { keyAreasDocument } from './key-areas-3.ts'

/** The documents that the product comes with; a city loads its own beside them, or over them by the same code. */
export const builtInDocuments: readonly LedgerDocument[] = [keyAreasDocument, chainsDocument]
