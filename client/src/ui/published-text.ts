import { moneyLine, wanText } from '@pianqu/shared/money/yuan.ts'
import type { PublishedYuan } from '@pianqu/shared/snapshots/published.schema.ts'
import { restatedText } from '@pianqu/shared/snapshots/restated.ts'

/** Money to the digit that tells two amounts apart. */
export const exactMoney = (yuan: number | null): string =>
  yuan === null ? '未报' : Math.abs(yuan) >= 100_000_000 ? moneyLine(yuan, 4) : `${wanText(yuan)}万元`

/** `发布时 900万元（2025-09-1），更正后 840万元`; null where the year to date is as published. */
export const ytdRestatedText = (published: PublishedYuan | undefined, now: number | null): string | null =>
  published
    ? restatedText({ snapshot: published.snapshot, was: exactMoney(published.ytdYuan), now: exactMoney(now) })
    : null
