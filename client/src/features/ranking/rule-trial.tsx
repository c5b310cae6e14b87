import { type RankingGroup, rankingGroupNames, rankingGroups } from '@pianqu/shared/rankings/ranking.contract.ts'
import type { RulePreview } from '@pianqu/shared/rankings/ranking-rule.contract.ts'
import { placeText } from '@pianqu/shared/snapshots/restated.ts'
import { isMonth, type Month, monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { RankChange, rankChangeText } from '../../parts/rank-change.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Select } from '../../ui/form/select.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import type { CopyColumn } from '../../ui/table/copy-table.ts'
import { CopyTableButton } from '../../ui/table/copy-table-button.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { periodsQuery, type usePreviewRule } from './ranking.queries.ts'
import { memberWord } from './ranking-words.ts'
import styles from './rules.module.css'

interface RuleTrialProps {
  readonly trial: ReturnType<typeof usePreviewRule>
  /** Nothing is wrong with what is typed. */
  readonly isReady: boolean
  /** The trial in sight is of what is typed. */
  readonly isTried: boolean
  readonly onTry: (month: Month, group: RankingGroup) => void
}

const groups = rankingGroups
  .filter((group) => group !== 'departments')
  .map((value) => ({ value, label: rankingGroupNames[value] }))

/** The places of a month under the new version, beside those of now; nothing is written. */
export function RuleTrial({ trial, isReady, isTried, onTry }: RuleTrialProps) {
  const periods = useQuery(periodsQuery).data
  const [chosen, setChosen] = useState<string>()
  const [group, setGroup] = useState<RankingGroup>('all')
  const month = chosen ?? periods?.current ?? ''
  const { data, error, isPending } = trial
  return (
    <fieldset className={styles['group']}>
      <legend>试算（不写入）</legend>
      <div className={styles['actions']}>
        <Select
          label="试算月份"
          value={month}
          options={(periods?.rows ?? []).map((each) => ({
            value: each.month,
            label: monthText(each.month),
            note: `${each.accepted}/${each.owed}`,
          }))}
          onChange={setChosen}
        />
        <Select
          label="试算范围"
          value={group}
          options={groups}
          onChange={(next) => setGroup(groups.find(({ value }) => value === next)?.value ?? 'all')}
        />
        <Button
          isBusy={isPending}
          disabled={!isReady || !isMonth(month)}
          onClick={() => isMonth(month) && onTry(month, group)}
        >
          试算
        </Button>
      </div>
      {error && <ProblemNotice problem={problemOf(error)} />}
      {data && <TrialResult preview={data} isTried={isTried} />}
    </fieldset>
  )
}

type Row = RulePreview['rows'][number]

const sideText = ({ place, tied, score, tier }: Row['now']): string =>
  place === null ? '没有名次' : `${placeText({ place, tied })} ${score}分 ${tier ?? ''}`

const columnsOf = (group: RankingGroup): readonly Column<Row>[] => [
  { key: 'name', header: memberWord(group), cell: ({ name }) => name },
  { key: 'now', header: '现在', cell: ({ now }) => sideText(now) },
  { key: 'proposed', header: '按新版本', cell: ({ proposed }) => sideText(proposed) },
  { key: 'move', header: '变化', cell: ({ move }) => <RankChange move={move} /> },
]

const copyColumns: readonly CopyColumn<Row>[] = [
  { header: '编码', value: ({ code }) => code },
  { header: '名称', value: ({ name }) => name },
  { header: '现在', value: ({ now }) => sideText(now) },
  { header: '按新版本', value: ({ proposed }) => sideText(proposed) },
  { header: '变化', value: ({ move }) => rankChangeText(move) },
]

function TrialResult({ preview, isTried }: { readonly preview: RulePreview; readonly isTried: boolean }) {
  const { month, group, changed, rows, leftOut, notice, isRanked } = preview
  if (!isRanked) return <EmptyNotice title={notice ?? '这个月暂不排名'}>请换一个已排名的月份试算。</EmptyNotice>
  return (
    <>
      <div className={styles['actions']}>
        <p role="status">
          {monthText(month)}
          {rankingGroupNames[group]}：{changed > 0 ? `${changed}个${memberWord(group)}名次不同` : '名次都不变'}
          {!isTried && '（规则已改动，请重新试算）'}
        </p>
        <CopyTableButton columns={copyColumns} rows={rows} />
      </div>
      {leftOut.map((sentence) => (
        <p key={sentence} className={styles['note']}>
          {sentence}。
        </p>
      ))}
      <DataTable
        caption="试算结果"
        isCaptionHidden
        columns={columnsOf(group)}
        rows={rows}
        rowKey={({ code }) => code}
        empty={<EmptyNotice title="没有成员" />}
        isDense
        isUpdating={!isTried}
      />
    </>
  )
}
