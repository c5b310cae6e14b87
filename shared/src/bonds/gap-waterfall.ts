export const waterfallNames = {
  required: '目标额',
  issued: '已发行',
  planned: '已获批待发行',
  'in-store': '已入库',
  'in-review': '待审',
  short: '缺口',
} as const
type WaterfallCode = keyof typeof waterfallNames

export interface WaterfallStep {
  readonly code: WaterfallCode
  readonly name: string
  /** What the step holds. */
  readonly amountYuan: number
  /** What there is in all of it, of which a step holds what is still missing. */
  readonly availableYuan: number
}

interface WaterfallInput {
  /** The least yuan of T that meet the target. */
  readonly requiredYuan: number
  /** To key areas: issued, allocated on planned batches, asked for and in store, asked for and in review. */
  readonly issuedYuan: number
  readonly plannedYuan: number
  readonly inStoreYuan: number
  readonly inReviewYuan: number
}

/**
 * From what is required down to the gap. The surest money counts first, and each step shows at most what is still
 * missing after the ones before it: 20 asked for where 5 are missing shows 5. So no step is below 0 and
 * required = issued + planned + in store + in review + short, always.
 */
export function gapWaterfall(input: WaterfallInput): WaterfallStep[] {
  let missing = input.requiredYuan
  const step = (code: WaterfallCode, available: number): WaterfallStep => {
    const amountYuan = Math.min(missing, Math.max(0, available))
    missing -= amountYuan
    return { code, name: waterfallNames[code], amountYuan, availableYuan: Math.max(0, available) }
  }
  return [
    {
      code: 'required',
      name: waterfallNames.required,
      amountYuan: input.requiredYuan,
      availableYuan: input.requiredYuan,
    },
    step('issued', input.issuedYuan),
    step('planned', input.plannedYuan),
    step('in-store', input.inStoreYuan),
    step('in-review', input.inReviewYuan),
    step('short', missing),
  ]
}
