import type { AnnualScore } from '@pianqu/shared/adjustments/adjustment.schema.ts'

const years = [2022, 2023, 2024] as const

const documents: Record<(typeof years)[number], string> = {
  2022: '岚片专〔2023〕4号',
  2023: '岚片专〔2024〕3号',
  2024: '岚片专〔2025〕1号',
}

/** Points of 2022 (a trial before the list was drawn up), 2023 and 2024; none where the area was not assessed. */
const points: Readonly<Record<string, readonly [number | null, number | null, number | null]>> = {
  A01: [88.2, 90.15, 91.4],
  A02: [84.5, 86.3, 88.05],
  A03: [90.6, 92.1, 93.25],
  A04: [89.3, 91.05, 90.8],
  A05: [81.7, 83.9, 82.6],
  A06: [86.4, 87.2, 89.1],
  A07: [79.8, 80.25, 84.35],
  A08: [83.1, 82.4, 80.9],
  A09: [91.2, 92.8, 94.1],
  A10: [85.6, 85.6, 86.75],
  A11: [80.4, 84.7, 83.3],
  A12: [87.9, 89.4, 90.2],
  A13: [82.3, 84.1, 85.6],
  A14: [90.1, 91.7, 91.7],
  A15: [86.8, 88.35, 89.9],
  A16: [80.2, 78.6, 76.45],
  A17: [88.7, 90.9, 92.3],
  A18: [82.6, 84.2, 83.15],
  A19: [84.9, 86.1, 87.4],
  A20: [80.3, 81.75, 80.6],
  A21: [85.2, 87, 88.5],
  A22: [83.7, 83.7, 85.9],
  A23: [null, null, 78.2],
  A25: [74.1, 71.3, 69.85],
}

/** How the areas were assessed before the system kept the years itself. */
export const annualScores = (): AnnualScore[] =>
  years.flatMap((year, index) =>
    Object.entries(points).flatMap(([areaCode, scores]): AnnualScore[] => {
      const score = scores[index]
      if (score === null || score === undefined) return []
      return [{ year, areaCode, scoreHundredths: Math.round(score * 100), documentNumber: documents[year] }]
    }),
  )
