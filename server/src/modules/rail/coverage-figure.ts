import { percentText, type Target } from '@pianqu/shared/number/ratio.ts'

const squareMetresPerKm2 = 1_000_000

export const km2 = (squareMetres: number): number => squareMetres / squareMetresPerKm2

interface Measured {
  readonly coveredSquareMetres: number | null
  readonly areaSquareMetres: number | null
}

/** Square kilometres and the share, which is empty over nothing. */
export const coverageFigure = ({ coveredSquareMetres: covered, areaSquareMetres: area }: Measured) => ({
  coveredKm2: km2(covered ?? 0),
  areaKm2: km2(area ?? 0),
  value: covered === null || !area ? null : covered / area,
})

/** The same with its verdict and the text that keeps to its side of the target. */
export function judgedFigure({ met, ...measured }: Measured & { readonly met: boolean | null }, target: Target) {
  const ratio = { numerator: measured.coveredSquareMetres ?? 0, denominator: measured.areaSquareMetres ?? 0 }
  return { ...coverageFigure(measured), met, display: percentText(ratio, target) }
}
