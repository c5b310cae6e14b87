import type { Ranking, RankingRow } from '@pianqu/shared/rankings/ranking.contract.ts'
import { scoreText } from '@pianqu/shared/rankings/ranking-words.ts'
import { placeText } from '@pianqu/shared/snapshots/restated.ts'
import { Card } from '../../../ui/card.tsx'
import { Columns } from '../../../ui/layout/columns.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import styles from '../ranking.module.css'
import { WhyFigure, WhyLink } from '../why/why-link.tsx'

const rowsOf = ({ rows }: Ranking, codes: readonly string[]): RankingRow[] =>
  codes.flatMap((code) => rows.find((row) => row.code === code) ?? [])

/** The honour in gold with its star, and those who must catch up in plain ink: neither looks like a light. */
export function ListCards({ ranking }: { readonly ranking: Ranking }) {
  const { rule, group, red, push } = ranking
  if (group === 'departments') return null
  const { listSize, target, listNames, decimals } = rule
  const exempt = ranking.rows.filter((row) => row.exempt).map(({ name }) => name)
  return (
    <Columns isLoose foldAt="phone">
      <Card title={listNames.red} aside={`前${listSize}名且得分不低于${target}分`}>
        {red.length === 0 && <Note kind="faint">本期没有同时达到名次和目标的。</Note>}
        <Stack as="ol" gap={2} className={styles['honours']} aria-label={`${listNames.red}名单`}>
          {rowsOf(ranking, red).map((row) => (
            <li key={row.code}>
              <span className={styles['star']}>
                <span aria-hidden="true">★</span>通报表扬
              </span>
              <WhyLink row={row} />
              <WhyFigure row={row}>
                {placeText(row)} · {row.score !== null && scoreText(row.score, decimals)}分
              </WhyFigure>
            </li>
          ))}
        </Stack>
      </Card>
      <Card title={listNames.push} aside={`后${listSize}名且得分低于${target}分，按与目标的差距排`}>
        {push.length === 0 && <Note kind="faint">本期没有需要列入的。</Note>}
        <Stack as="ol" gap={2} className={styles['push']} aria-label={`${listNames.push}名单`}>
          {rowsOf(ranking, push).map((row) => (
            <li key={row.code}>
              <WhyLink row={row} />
              <WhyFigure row={row}>
                {placeText(row)} · {row.score !== null && scoreText(row.score, decimals)}分
              </WhyFigure>
              <WhyFigure row={row}>
                距目标差 {row.score !== null && scoreText(target - row.score, decimals)}分
              </WhyFigure>
            </li>
          ))}
        </Stack>
        {exempt.length > 0 && (
          <Note kind="faint">
            免（{exempt.length}）：{exempt.join('、')}，免责期内不列入{listNames.push}。
          </Note>
        )}
      </Card>
    </Columns>
  )
}
