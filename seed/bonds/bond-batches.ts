import type { BondBatch, BondNature, BondState } from '@pianqu/shared/bonds/bond.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { yuanPerWan } from '../totals.ts'

interface BatchPlan {
  readonly batch: BondBatch
  /** The share of the year that has gone to key areas once this batch is out, in basis points; null for refinancing. */
  readonly shareSoFar: number | null
}

type Row = [
  issuedOn: Day,
  nature: BondNature,
  amountWan: number,
  shareSoFar: number | null,
  termYears: number,
  rate: number | null,
  state?: BondState,
]

const rows: Record<number, Row[]> = {
  2024: [
    ['2024-01-26', 'new', 248_600, 4127, 15, 271],
    ['2024-03-14', 'new', 312_400, 4218, 20, 268],
    ['2024-04-18', 'refinancing', 186_000, null, 10, 249],
    ['2024-05-23', 'new', 287_300, 4296, 15, 261],
    ['2024-06-20', 'new', 264_800, 4371, 30, 258],
    ['2024-07-25', 'new', 331_500, 4455, 20, 246],
    ['2024-08-22', 'new', 295_700, 4523, 15, 238],
    ['2024-09-26', 'new', 274_900, 4588, 20, 235],
    ['2024-10-17', 'refinancing', 142_500, null, 7, 219],
    ['2024-10-31', 'new', 158_200, 4634, 15, 232],
  ],
  2025: [
    ['2025-02-20', 'new', 336_800, 4531, 20, 205],
    ['2025-03-20', 'new', 381_500, 4602, 15, 211],
    ['2025-04-24', 'refinancing', 164_000, null, 10, 196],
    ['2025-05-22', 'new', 352_700, 4668, 30, 208],
    ['2025-06-19', 'new', 418_900, 4727, 20, 203],
    ['2025-07-24', 'new', 374_300, 4779, 15, 199],
    ['2025-08-21', 'new', 341_600, 4826, 20, 202],
    ['2025-09-25', 'new', 297_400, 4867, 15, 206],
    ['2025-11-20', 'new', 246_500, 4921, 20, null, 'planned'],
    ['2025-12-11', 'new', 188_000, null, 15, null, 'planned'],
    ['2025-12-18', 'refinancing', 135_000, null, 10, null, 'planned'],
  ],
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

function planOf(year: number, index: number, row: Row): BatchPlan {
  const [issuedOn, nature, amountWan, shareSoFar, termYears, rateBasisPoints, state = 'issued'] = row
  const kind = nature === 'new' ? '专项债券' : '再融资专项债券'
  return {
    batch: {
      code: `ZX${year}-${String(index + 1).padStart(2, '0')}`,
      name: `${year}年岚川市${kind}（${numerals[index]}期）`,
      year,
      nature,
      state,
      issuedOn,
      termYears,
      rateBasisPoints,
      amountYuan: amountWan * yuanPerWan,
    },
    shareSoFar,
  }
}

/** The batches of both years in the order of their days; those after September 2025 are planned. */
export const batchPlans: readonly BatchPlan[] = Object.entries(rows).flatMap(([year, list]) =>
  list.map((row, index) => planOf(Number(year), index, row)),
)
