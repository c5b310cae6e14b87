import { exactWanLine, moneyLine } from '@pianqu/shared/money/yuan.ts'
import { decimalText } from '@pianqu/shared/number/ratio.ts'
import type { PublishedValue, PublishedYuan } from '@pianqu/shared/snapshots/published.schema.ts'
import { restatedText } from '@pianqu/shared/snapshots/restated.ts'

/** Money to the digit that tells two amounts apart. */
const exactMoney = (yuan: number | null): string =>
  yuan === null ? '未报' : Math.abs(yuan) >= 100_000_000 ? moneyLine(yuan, 4) : exactWanLine(yuan)

/** `发布时 900万元（2025-09-1），更正后 840万元`; null where the year to date is as published. */
export const ytdRestatedText = (published: PublishedYuan | undefined, now: number | null): string | null =>
  published
    ? restatedText({ snapshot: published.snapshot, was: exactMoney(published.ytdYuan), now: exactMoney(now) })
    : null

const percent = (share: number | null, decimals: number): string =>
  share === null ? '未报' : `${decimalText({ numerator: Math.round(share * 1e8), denominator: 1e6 }, decimals)}%`

/** `发布时 58.12%（2025-09-1），更正后 58.11%`, with as many decimals as tell the two apart; null where it is as published. */
export function shareRestatedText(published: PublishedValue | undefined, now: number | null): string | null {
  if (!published) return null
  const decimals = [1, 2, 3].find((count) => percent(published.value, count) !== percent(now, count)) ?? 4
  const was = percent(published.value, decimals)
  return restatedText({ snapshot: published.snapshot, was, now: percent(now, decimals) })
}
