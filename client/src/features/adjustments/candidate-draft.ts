import type { Candidate } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import { scoreOfText, scoreText } from '@pianqu/shared/adjustments/score.ts'

/** `2024 86.5；2023 84`. */
export const scoresText = (scores: Candidate['scores']): string =>
  scores.map(({ year, scoreHundredths }) => `${year} ${scoreText(scoreHundredths)}`).join('；')

/** Year and score in pairs, parted by ；; null where a part is none. */
export function scoresOf(text: string): { year: number; scoreHundredths: number }[] | null {
  const parts = text
    .normalize('NFKC')
    .split(/[;\n、,]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const scores = parts.map((part) => {
    const [, year, points = ''] = /^(20\d\d)年?[\s:]*([\d.]+)分?$/.exec(part) ?? []
    return { year: Number(year), scoreHundredths: scoreOfText(points) }
  })
  const known = scores.flatMap(({ year, scoreHundredths }) =>
    Number.isNaN(year) || scoreHundredths === null ? [] : [{ year, scoreHundredths }],
  )
  return known.length === scores.length ? known : null
}
