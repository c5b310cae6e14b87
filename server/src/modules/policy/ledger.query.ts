import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import { clauseAddress, clauseId } from '@pianqu/shared/policy/address.ts'
import type { DocumentRow, LedgerDocument } from '@pianqu/shared/policy/ledger.schema.ts'
import { parseOwners } from '@pianqu/shared/policy/owners.ts'
import type { ClauseRow, listMeasures, MeasureList } from '@pianqu/shared/policy/policy.contract.ts'
import { validityOn } from '@pianqu/shared/policy/validity.ts'
import { type Day, daysBetween } from '@pianqu/shared/time/day.ts'
import type { Database } from '../../db/database.ts'
import { allDocuments, loadedCodes } from './ledger.facts.ts'

function documentRow(
  { measures: _, ...document }: LedgerDocument,
  { on, loaded }: { readonly on: Day; readonly loaded: ReadonlySet<string> },
): DocumentRow {
  return {
    ...document,
    state: validityOn(document, on),
    daysLeft: document.validUntil === null ? null : daysBetween(on, document.validUntil),
    isBuiltIn: !loaded.has(document.code),
  }
}

/** The clauses of a document, each with who leads it and how it stands on a day. */
function clauseRows(document: LedgerDocument, on: Day): ClauseRow[] {
  const { validFrom, validUntil } = document
  const state = validityOn(document, on)
  return document.measures.flatMap((measure) => {
    const { lead, co } = parseOwners(measure.owners)
    return measure.clauses.map((clause) => ({
      document: document.code,
      measure: clause.measure,
      paragraph: clause.paragraph,
      clause: clauseId(document.code, clause),
      address: clauseAddress(clause),
      measureTitle: measure.title,
      title: clause.title,
      kind: clause.kind,
      forWhom: clause.forWhom,
      leadUnits: [...lead],
      coUnits: [...co],
      ...{ validFrom, validUntil, state },
      promises: [...clause.promises],
      benefits: [...clause.benefits],
      parameters: [...clause.parameters],
    }))
  })
}

type Asked = Omit<QueryOf<typeof listMeasures>, 'on'> & { readonly on: Day }

/** The ledger, or what is asked of it. */
export function measureList(db: Database, { on, document, unit, state, kind }: Asked): MeasureList {
  const documents = allDocuments(db)
  const rows = documents
    .flatMap((each) => clauseRows(each, on))
    .filter((row) => document === undefined || row.document === document)
    .filter((row) => unit === undefined || [...row.leadUnits, ...row.coUnits].some((name) => name.includes(unit)))
    .filter((row) => state === undefined || row.state === state)
    .filter((row) => kind === undefined || row.kind === kind)
  return {
    on,
    documents: documents.map((each) => documentRow(each, { on, loaded: loadedCodes(db) })),
    rows,
    total: rows.length,
  }
}
