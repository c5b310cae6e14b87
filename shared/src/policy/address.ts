import type { LedgerClause, LedgerDocument } from './ledger.schema.ts'

type At = Pick<LedgerClause, 'measure' | 'paragraph' | 'clause'>

/** What a clause is called by other data: `key-areas/2.2.1`. */
export const clauseId = (documentCode: string, { measure, paragraph, clause }: At): string =>
  `${documentCode}/${measure}.${paragraph}.${clause}`

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1 to 99 as documents number their measures. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens] ?? tens}十`
  return `${ten}${ones === 0 && tens > 0 ? '' : (digits[ones] ?? ones)}`
}

/** `第七条第2段第1款`. */
export const clauseAddress = ({ measure, paragraph, clause }: At): string =>
  `第${chineseNumber(measure)}条第${paragraph}段第${clause}款`

/** Where a clause id leads; undefined where there is no such clause. */
export function findClause(documents: readonly LedgerDocument[], id: string) {
  const [code, at] = id.split('/')
  const document = documents.find((each) => each.code === code)
  const measure = document?.measures.find((each) => at?.startsWith(`${each.number}.`))
  const clause = measure?.clauses.find((each) => clauseId(code ?? '', each) === id)
  return document && measure && clause ? { document, measure, clause } : undefined
}
