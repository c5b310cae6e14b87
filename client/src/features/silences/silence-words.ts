import type { listSilences } from '@pianqu/shared/boards/silence.contract.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { monthNumber } from '@pianqu/shared/time/month.ts'

type Found = Pick<ReplyOf<typeof listSilences>, 'month' | 'provisional' | 'projects' | 'counts'>

/** `9月41个项目有沉默预警，最多的是形象进度文字未变（18个）`. */
export function silenceHeadline({ month, provisional, projects, counts }: Found): string {
  const of = `${monthNumber(month)}月${provisional ? '（暂计）' : ''}`
  const [most] = counts.toSorted((a, b) => b.count - a.count)
  if (projects === 0 || !most) return `${of}没有沉默预警`
  return `${of}${projects}个项目有沉默预警，最多的是${most.name}（${most.count}个）`
}
