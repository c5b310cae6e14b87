import { z } from 'zod'

/** A yearly score in hundredths of a point, as published: 87.5 points are 8750. Nothing goes through a float. */
export const scoreSchema = z.int('得分应填数字，最多两位小数，如 85').min(0).max(1_000_000)

/** `87.50`: a score at the precision that is published. */
export function scoreText(hundredths: number): string {
  const points = Math.floor(hundredths / 100)
  return `${points}.${String(hundredths % 100).padStart(2, '0')}`
}

/** A score as typed, `87.5`, in hundredths; null where it is none or finer than is published. */
export function scoreOfText(text: string): number | null {
  const [, points, rest = ''] = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(text.normalize('NFKC').trim()) ?? []
  return points === undefined ? null : Number(points) * 100 + Number(rest.padEnd(2, '0'))
}
