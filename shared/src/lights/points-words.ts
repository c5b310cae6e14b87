import { z } from 'zod'
import { clearText, type ExactRatio } from '../number/ratio.ts'
import { type LightRule, threshold } from './light-rule.schema.ts'

export const behindDisplaySchema = z
  .string()
  .nullable()
  .describe('The points in text, with the decimals it takes to stay on their side of every threshold: 30.04, −5.1')

const nought = { numerator: 0, denominator: 1 }

/** Points behind schedule in text, `30.04` or `−5.1`: it never reads as what another light would have. */
export const pointsDigits = (points: ExactRatio, { progress }: Pick<LightRule, 'progress'>): string =>
  clearText(points, [nought, threshold(progress.yellowFromPoints), threshold(progress.redAbovePoints)])

/** The same where there may be none. */
export const behindDisplay = (points: ExactRatio | null, rule: Pick<LightRule, 'progress'>): string | null =>
  points && pointsDigits(points, rule)
