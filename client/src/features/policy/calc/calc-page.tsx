import { benefitsHeadline, filledText } from '@pianqu/shared/policy/benefit-words.ts'
import type { BenefitReply, BenefitRuleRow } from '@pianqu/shared/policy/policy.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../../api/api-problem.ts'
import { usePageSearch } from '../../../navigation/search.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Columns } from '../../../ui/layout/columns.tsx'
import { PageHeader } from '../../../ui/layout/page-header.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { copyText } from '../../../ui/table/copy-table.ts'
import { useToast } from '../../../ui/toast.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { reckonQuery, rulesQuery, sheetAddress } from '../policy.queries.ts'
import { type CalcItem, calcSearch } from '../policy.search.ts'
import { AnswersCard } from './answers-card.tsx'
import { ItemsCard } from './items-card.tsx'
import { KindCard } from './kind-card.tsx'
import { TotalCard } from './total-card.tsx'

/** What an applicant could get on a day, and how that comes about. */
export function CalcPage() {
  const [search, change] = usePageSearch(calcSearch)
  const rules = useQuery(rulesQuery(search.on))
  const on = search.on ?? rules.data?.on
  return (
    <Loaded
      what="奖补测算"
      permission="figures:read"
      query={rules}
      header={<PageHeader title="奖补测算" />}
      skeleton={<Skeleton height={280} count={2} />}
    >
      {({ rows }) =>
        on && (
          <Reckoned on={on} items={search.items}>
            {(reply) => (
              <Columns widths="minmax(300px, 1fr) minmax(0, 3fr)" isLoose>
                <div data-print="hide">
                  <ItemsCard
                    rules={rows}
                    on={on}
                    who={search.who}
                    items={search.items}
                    onDay={(day) => change({ on: day })}
                    onWho={(who) => change({ who: who || undefined })}
                    onItems={(items) => change({ items: [...items] })}
                  />
                </div>
                <Results reply={reply} who={search.who} filled={filledBy(rows, search.items)} />
              </Columns>
            )}
          </Reckoned>
        )
      }
    </Loaded>
  )
}

interface ReckonedProps {
  readonly on: Day
  readonly items: readonly CalcItem[]
  readonly children: (reply: BenefitReply | undefined) => React.ReactNode
}

const nothing = { answers: [], totalYuan: null }

function Reckoned({ on, items, children }: ReckonedProps) {
  const { data, error } = useQuery(reckonQuery(on, items))
  return (
    <Stack gap={16}>
      <PageHeader title={benefitsHeadline(data ?? nothing)} aside={<Actions on={on} items={items} />}>
        <Note>
          {items.length > 0 ? `${items.length}项各有一个答复；` : ''}金额为万元，按{on}有效的条款逐步计算
        </Note>
      </PageHeader>
      {error && <ProblemNotice problem={problemOf(error)} />}
      {children(data)}
    </Stack>
  )
}

function Actions({ on, items }: Pick<ReckonedProps, 'on' | 'items'>) {
  const [{ who }] = usePageSearch(calcSearch)
  const toast = useToast()
  const copy = () => {
    if (copyText(window.location.href)) toast('已复制链接', '链接里有规则版本和填的数，打开后是同一份测算。')
    else toast('没有复制成功', '浏览器不允许写入剪贴板，请从地址栏复制。')
  }
  return (
    <Row data-print="hide">
      <Button onClick={copy}>复制本页链接</Button>
      <Button onClick={() => window.print()}>打印测算单</Button>
      {items.length > 0 && (
        <a className={buttonClass()} href={sheetAddress(on, who, items)} download>
          下载Word
        </a>
      )}
    </Row>
  )
}

/** What was filled in for each rule, in words: the form itself stays off the paper. */
const filledBy = (rules: readonly BenefitRuleRow[], items: readonly CalcItem[]): ReadonlyMap<string, string> =>
  new Map(
    items.flatMap(({ rule: code, base: baseYuan, facts }) => {
      const rule = rules.find((each) => each.code === code)
      return rule ? [[code, filledText(rule, { baseYuan, facts })] as const] : []
    }),
  )

interface ResultsProps {
  readonly reply: BenefitReply | undefined
  readonly who: string | undefined
  readonly filled: ReadonlyMap<string, string>
}

function Results({ reply, who, filled }: ResultsProps) {
  if (!reply || reply.answers.length === 0) {
    return <EmptyNotice title="还没有选事项">在左边勾选要申请的事项，填写数和条件，这里逐项答复。</EmptyNotice>
  }
  return (
    <Stack gap={16}>
      {reply.kinds
        .filter(({ chosen }) => chosen !== null)
        .map((kind) => (
          <KindCard key={kind.kind} kind={kind} />
        ))}
      <AnswersCard answers={reply.answers} filled={filled} />
      <TotalCard reply={reply} who={who} />
    </Stack>
  )
}
