import { builtInDocuments } from '@pianqu/shared/policy/ledger/built-in.ts'
import type { LedgerDocument, LedgerMeasure } from '@pianqu/shared/policy/ledger.schema.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { asc } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { policyClauses, policyDocuments } from './policy.tables.ts'

type StoredClause = typeof policyClauses.$inferSelect

function measuresOf(rows: readonly StoredClause[]): LedgerMeasure[] {
  return [...groupBy(rows, ({ measure }): number => measure)].map(([number, clauses]) => ({
    number,
    title: clauses[0]?.measureTitle ?? '',
    owners: clauses[0]?.owners ?? '',
    clauses: clauses.map(({ documentCode: _, measureTitle: _title, owners: _owners, ...clause }) => clause),
  }))
}

/**
 * Documents of the city beside those of the product. One of the same code takes the place of the product's in what it says of
 * itself, and in its clauses as soon as it brings any.
 */
function readDocuments({ orm }: Database): LedgerDocument[] {
  const clauses = orm
    .select()
    .from(policyClauses)
    .orderBy(
      asc(policyClauses.documentCode),
      asc(policyClauses.measure),
      asc(policyClauses.paragraph),
      asc(policyClauses.clause),
    )
    .all()
  const byDocument = groupBy(clauses, ({ documentCode }): string => documentCode)
  const own = orm.select().from(policyDocuments).orderBy(asc(policyDocuments.code)).all()
  const brought = own.map((document): LedgerDocument => {
    const builtIn = builtInDocuments.find(({ code }) => code === document.code)
    const measures = measuresOf(byDocument.get(document.code) ?? [])
    return { ...document, measures: measures.length > 0 ? measures : (builtIn?.measures ?? []) }
  })
  const kept = builtInDocuments.map((document) => brought.find(({ code }) => code === document.code) ?? document)
  return [...kept, ...brought.filter(({ code }) => builtInDocuments.every((each) => each.code !== code))]
}

const keptDocuments = perRevision((db: Database, _key: 'all') => readDocuments(db), 1)

/** Every document of the ledger, the product's in their place. */
export const allDocuments = (db: Database): readonly LedgerDocument[] => keptDocuments(db, 'all')

/** Codes that the city has loaded a document of. */
export const loadedCodes = ({ orm }: Database): ReadonlySet<string> =>
  new Set(
    orm
      .select({ code: policyDocuments.code })
      .from(policyDocuments)
      .all()
      .map(({ code }) => code),
  )
