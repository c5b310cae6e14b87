import type { RankingWhy } from '@pianqu/shared/rankings/ranking.contract.ts'
import { scoreText } from '@pianqu/shared/rankings/ranking-words.ts'
import { placeText } from '@pianqu/shared/snapshots/restated.ts'
import { Button } from '../../../ui/button.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'

interface WhyNeighboursProps {
  readonly why: RankingWhy
  readonly decimals: number
  readonly onShow: (code: string) => void
}

/** Who stands next above and below, and how far away: a lead of 0.1 points is not read as more than it is. */
export function WhyNeighbours({ why: { above, below, row }, decimals, onShow }: WhyNeighboursProps) {
  const own = row.score === null ? '' : `${scoreText(row.score, decimals)}分`
  return (
    <Stack as="section" gap={6}>
      <h3>前后名次</h3>
      <ul>
        <Neighbour neighbour={above} word="领先" none="没有更高的得分" decimals={decimals} onShow={onShow} />
        <Row as="li" gap={[2, 12]} justify="between" isLined>
          <strong>
            {placeText(row)} {row.name}
          </strong>
          <span>{own}</span>
        </Row>
        <Neighbour neighbour={below} word="落后" none="没有更低的得分" decimals={decimals} onShow={onShow} />
      </ul>
    </Stack>
  )
}

interface NeighbourProps extends Pick<WhyNeighboursProps, 'decimals' | 'onShow'> {
  readonly neighbour: RankingWhy['above']
  readonly word: string
  readonly none: string
}

function Neighbour({ neighbour, word, none, decimals, onShow }: NeighbourProps) {
  if (!neighbour) {
    return (
      <Row as="li" isLined>
        <Note as="span" kind="faint">
          {none}
        </Note>
      </Row>
    )
  }
  const { code, name, place, score, distance } = neighbour
  return (
    <Row as="li" gap={[2, 12]} justify="between" isLined>
      <Button variant="quiet" onClick={() => onShow(code)}>
        第{place}名 {name}
      </Button>
      <span>
        {scoreText(score, decimals)}分，{word}
        {scoreText(distance, decimals)}分
      </span>
    </Row>
  )
}
