import { type Month, monthText } from '@pianqu/shared/time/month.ts'

/** `2025年9月调度会`, with its number from the second on. */
export const meetingTitle = ({ month, position }: { readonly month: Month; readonly position: number }): string =>
  `${monthText(month)}调度会${position > 1 ? `（第${position}次）` : ''}`
