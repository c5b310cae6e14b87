import { percentText, type Target } from '@pianqu/shared/number/ratio.ts'
import type { RailBasis } from '@pianqu/shared/rail/rail-basis.ts'
import { km2 } from './coverage-figure.ts'

interface Measured {
  readonly covered: number
  readonly whole: number
}

/** Square kilometres where ground is counted. */
export const km2Of = (basis: RailBasis, units: number): number | null => (basis === 'area' ? km2(units) : null)

/** A part of a whole in the unit of the basis, and the share, which is empty over nothing. */
export const basisFigure = (basis: RailBasis, { covered, whole }: Measured) => ({
  covered,
  whole,
  coveredKm2: km2Of(basis, covered),
  areaKm2: km2Of(basis, whole),
  value: whole === 0 ? null : covered / whole,
})

/** The same with its verdict and the text that keeps to its side of the target. */
export function judgedBasis(
  basis: RailBasis,
  { met, ...measured }: Measured & { readonly met: boolean | null },
  target: Target | null,
) {
  const ratio = { numerator: measured.covered, denominator: measured.whole }
  return { ...basisFigure(basis, measured), met, display: percentText(ratio, target ?? undefined) }
}
