import type { Candidate } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import { scoreOfText, scoreText } from '@pianqu/shared/adjustments/score.ts'
import type { AreaCategory } from '@pianqu/shared/areas/area.schema.ts'

/** A candidate as it is being typed. */
export interface CandidateDraft {
  readonly code: string
  readonly name: string
  readonly category: AreaCategory
  readonly districtCode: string | null
  readonly leadUnit: string | null
  readonly positioning: string
  readonly reason: string
  /** `2024 86.5；2023 84`. */
  readonly scores: string
}

export const candidateDraft = (candidate: Candidate | null): CandidateDraft => ({
  code: candidate?.code ?? '',
  name: candidate?.name ?? '',
  category: candidate?.category ?? 'central',
  districtCode: candidate?.districtCode ?? null,
  leadUnit: candidate?.leadUnit ?? null,
  positioning: candidate?.positioning ?? '',
  reason: candidate?.reason ?? '',
  scores: (candidate?.scores ?? [])
    .map(({ year, scoreHundredths }) => `${year} ${scoreText(scoreHundredths)}`)
    .join('；'),
})

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

/** What is sent; null while something is missing. */
export function candidateBody({ districtCode, leadUnit, scores, positioning, ...draft }: CandidateDraft) {
  const parsed = scoresOf(scores)
  const isFilled = [draft.code, draft.name, draft.reason].every((text) => text.trim() !== '')
  if (!isFilled || !districtCode || !leadUnit || !parsed) return null
  return { ...draft, districtCode, leadUnit, scores: parsed, positioning: positioning.trim() || null }
}
