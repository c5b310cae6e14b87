import { parseWan, wanText } from '@pianqu/shared/money/yuan.ts'

/** What is typed as 万元, as whole yuan; null for nothing, undefined for no amount. */
export function yuanOfEntry(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '')
  if (plain === '') return null
  const parsed = parseWan(plain)
  return parsed.ok ? parsed.yuan : undefined
}

export const entryOfYuan = (yuan: number | null): string => (yuan === null ? '' : wanText(yuan))

/** What is typed as percent, as basis points; null for nothing, undefined for none. */
export function basisPointsOfEntry(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replace(/[%\s]/g, '')
  if (plain === '') return null
  return /^\d{1,3}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined
}

export const entryOfBasisPoints = (points: number | null): string => (points === null ? '' : String(points / 100))
