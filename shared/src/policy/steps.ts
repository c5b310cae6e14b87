import { z } from 'zod'
import { roundedUnits } from '../number/ratio.ts'

/**
 * How an amount came about, as data: each step takes one leaf, an input or a parameter with its clause, to what stood before.
 * `take` begins, `times` multiplies, `atMost` is a cap; years beyond the limit are
 * taken as asked, then by the limit over what was asked. Evaluating them gives the amount.
 */
export const stepSchema = z.object({
  operation: z.enum(['take', 'times', 'atMost']),
  name: z.string(),
  source: z.enum(['input', 'parameter']),
  clause: z.string().nullable().describe('Of a parameter: where it stands'),
  numerator: z.int(),
  denominator: z.int().positive(),
  unit: z.enum(['yuan', 'share', 'years']),
  resultYuan: z.int().describe('In whole yuan after this step'),
})
export type Step = z.infer<typeof stepSchema>
export type Leaf = Omit<Step, 'resultYuan'>

type Exact = readonly [numerator: bigint, denominator: bigint]

function after([top, bottom]: Exact, { operation, numerator, denominator }: Leaf): Exact {
  const [over, under] = [BigInt(numerator), BigInt(denominator)]
  if (operation === 'take') return [over, under]
  if (operation === 'times') return [top * over, bottom * under]
  return top * under > over * bottom ? [over, under] : [top, bottom]
}

/** Fractions of a yuan are rounded once, at the end; the running results are shown rounded the same way. */
const inYuan = ([numerator, denominator]: Exact): number => Number(roundedUnits({ numerator, denominator }, 0))

/** The steps with what each comes to. */
export function worked(leaves: readonly Leaf[]): Step[] {
  let standing: Exact = [0n, 1n]
  return leaves.map((leaf) => {
    standing = after(standing, leaf)
    return { ...leaf, resultYuan: inYuan(standing) }
  })
}

/** The amount that steps come to, from their leaves alone. */
export const evaluated = (steps: readonly Leaf[]): number => worked(steps).at(-1)?.resultYuan ?? 0
