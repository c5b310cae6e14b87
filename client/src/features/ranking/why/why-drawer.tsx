import type { RankingWhy } from '@pianqu/shared/rankings/ranking.contract.ts'
import { rankChangeText, scoreText, withoutPlace } from '@pianqu/shared/rankings/ranking-words.ts'
import { placeText } from '@pianqu/shared/snapshots/restated.ts'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../../parts/loaded.tsx'
import { Drawer } from '../../../ui/drawer.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { whyQuery } from '../ranking.queries.ts'
import { WhyContent } from './why-content.tsx'

interface WhyDrawerProps {
  readonly asked: Parameters<typeof whyQuery>[0]
  readonly decimals: number
  readonly onClose: () => void
  /** Goes on to a neighbour. */
  readonly onShow: (code: string) => void
}

/** `锦安活力老城：第10名，80.72分，升1位`. */
function whyTitle({ row }: RankingWhy, decimals: number): string {
  const { name, place, score, move, isNew } = row
  if (place === null || score === null) return `${name}：${withoutPlace(row)}`
  return `${name}：${placeText(row)}，${scoreText(score, decimals)}分，${isNew ? '新进' : rankChangeText(move)}`
}

/** Why one member stands where it stands, beside the places. */
export function WhyDrawer({ asked, decimals, onClose, onShow }: WhyDrawerProps) {
  const query = useQuery(whyQuery(asked))
  const { data } = query
  return (
    <Drawer isOpen onClose={onClose} title={data ? whyTitle(data, decimals) : '为什么是这个名次'}>
      <Loaded what="名次的原因" permission="figures:read" query={query} skeleton={<Skeleton height={120} count={3} />}>
        {(why) => <WhyContent why={why} decimals={decimals} onShow={onShow} />}
      </Loaded>
    </Drawer>
  )
}
