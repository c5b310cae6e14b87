import { type Race, raceStateNames } from '@pianqu/shared/rankings/race.contract.ts'
import { memberKindNames } from '@pianqu/shared/rankings/race.schema.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Columns } from '../../ui/layout/columns.tsx'
import { CopyTableButton } from '../../ui/table/copy-table-button.tsx'
import { Note } from '../../ui/words/note.tsx'
import { RaceHistory } from './race-history.tsx'
import { spanOf } from './race-words.ts'
import { StandingTable, standingCopy } from './standing-table.tsx'

interface RaceContentProps {
  readonly race: Race
  readonly isTable: boolean
  readonly onToggle: (isTable: boolean) => void
}

/** What is raced on, the newest standings, and the months behind them. */
export function RaceContent({ race, isTable, onToggle }: RaceContentProps) {
  const latest = race.months.find(({ month }) => month === race.latestMonth)
  const thin = race.months.filter(({ notice }) => notice !== null)
  return (
    <>
      <RaceFacts race={race} />
      {latest ? (
        <Columns isLoose>
          <Card
            title={`${latest.label}名次${latest.isPublished ? '' : '（暂定）'}`}
            aside={<CopyTableButton columns={standingCopy} rows={latest.rows} />}
          >
            <StandingTable race={race} month={latest.month} rows={latest.rows} />
          </Card>
          <RaceHistory race={race} isTable={isTable} onToggle={onToggle} />
        </Columns>
      ) : (
        <EmptyNotice title="还没有名次">赛程内有月份达到排名条件后，在这里逐月公布。</EmptyNotice>
      )}
      {thin.map(({ month, label, notice }) => (
        <Note kind="faint" key={month}>
          {label}：{notice}
        </Note>
      ))}
    </>
  )
}

function RaceFacts({ race }: { readonly race: Race }) {
  const { state, indicatorName, basis, targetPercent, members, memberKind, byName, at } = race
  return (
    <Facts
      facts={[
        { name: '状态', value: raceStateNames[state] },
        { name: '指标', value: indicatorName },
        { name: '口径', value: basis, isWide: true },
        { name: '赛程', value: spanOf(race) },
        { name: '目标', value: targetPercent === null ? '不设' : `≥${targetPercent}%` },
        { name: '参赛', value: `${members.length}个${memberKindNames[memberKind]}` },
        { name: '新建', value: `${byName}，${instantText(at)}` },
        race.withdrawnAt === null
          ? null
          : { name: '撤销', value: `${race.withdrawnByName}，${instantText(race.withdrawnAt)}` },
      ]}
    />
  )
}
