import type { listSilences } from '@pianqu/shared/boards/silence.contract.ts'
import { headlineText } from '@pianqu/shared/headlines/headline.ts'
import { silenceFinding } from '@pianqu/shared/headlines/month-findings.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'

type Found = Pick<ReplyOf<typeof listSilences>, 'month' | 'provisional' | 'projects' | 'counts'>

/** How many have one, and which there are most of. */
export function silenceHeadline({ counts, ...found }: Found): string {
  const [most] = counts.toSorted((a, b) => b.count - a.count)
  return headlineText(silenceFinding({ ...found, most: most ?? null }))
}
