import type { Directive } from '@pianqu/shared/meetings/directive.contract.ts'
import { type Agenda, type AgendaRow, changeAgenda, type Meeting } from '@pianqu/shared/meetings/meeting.contract.ts'
import { agendaKindNames } from '@pianqu/shared/meetings/meeting.schema.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { paths } from '../../../navigation/paths.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { WordsEntry } from '../../../ui/form/entries.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { minutesText, timerText } from '../meeting-words.ts'
import { useAgendaStep } from '../meetings.queries.ts'
import { AddDialog } from './add-dialog.tsx'
import styles from './agenda.module.css'
import { movedTo } from './moved-to.ts'
import { PlanDialog } from './plan-dialog.tsx'

interface AgendaProps {
  readonly meeting: Meeting
  readonly agenda: Agenda
  /** The item that somebody was led to. */
  readonly led?: string | undefined
  /** What the meeting has decided so far. */
  readonly directives: readonly Directive[]
}

const toSight = (line: HTMLElement | null) => line?.scrollIntoView({ block: 'center' })

/** The agenda with the rule of each item; who prepares it moves, drops, adds and plans. */
export function AgendaCard({ meeting, agenda, led, directives }: AgendaProps) {
  const { items, dropped, version } = agenda
  const step = useAgendaStep(meeting)
  const [isAdding, setAdding] = useState(false)
  const [dragged, setDragged] = useState<string | null>(null)
  const isMine = meeting.mayPrepare && meeting.state !== 'closed'
  const ids = items.map(({ id }) => id)
  const order = (itemIds: string[]) => step.mutate({ step: 'order', version, itemIds })
  const drop = (target: string) => {
    if (dragged !== null && dragged !== target) order(movedTo(ids, dragged, target))
    setDragged(null)
  }
  return (
    <Card
      title="议程"
      aside={isMine && <Button onClick={() => setAdding(true)}>增列议题</Button>}
      isUpdating={step.isPending}
    >
      <Stack>
        {step.error && <ProblemNotice problem={problemOf(step.error)} />}
        {items.length === 0 && (
          <EmptyNotice title="没有需要上会的事项">快照里没有红灯、逾期和未达目标，也没有未办结的议定事项。</EmptyNotice>
        )}
        <ol className={styles['items']} aria-label="议程">
          {items.map((item, index) => (
            <li
              key={item.id}
              ref={item.id === led ? toSight : undefined}
              aria-current={item.id === led ? 'true' : undefined}
              className={styles['item']}
              draggable={isMine}
              onDragStart={() => setDragged(item.id)}
              onDragOver={(event) => dragged !== null && event.preventDefault()}
              onDrop={() => drop(item.id)}
            >
              <ItemLine item={item} directives={directives.filter(({ itemId }) => itemId === item.id)} />
              {isMine && (
                <ItemSteps
                  meeting={meeting}
                  item={item}
                  version={version}
                  onUp={index > 0 ? () => order(movedTo(ids, item.id, ids[index - 1] ?? item.id)) : undefined}
                  onDown={
                    index < ids.length - 1 ? () => order(movedTo(ids, item.id, ids[index + 1] ?? item.id)) : undefined
                  }
                />
              )}
            </li>
          ))}
        </ol>
        {dropped.length > 0 && (
          <Stack gap={6}>
            <h3>已撤下 {dropped.length} 项</h3>
            {dropped.map((item) => (
              <Row key={item.id} gap={8}>
                <span>
                  {item.title}（{item.droppedBy}：{item.droppedReason}）
                </span>
                {isMine && (
                  <Button onClick={() => step.mutate({ step: 'restore', version, itemId: item.id })}>恢复</Button>
                )}
              </Row>
            ))}
          </Stack>
        )}
        {isAdding && <AddDialog meeting={meeting} version={version} onClose={() => setAdding(false)} />}
      </Stack>
    </Card>
  )
}

const shownMembers = 12

/** The first of them, and how many there are. */
function membersText(members: AgendaRow['members']): string {
  const names = members.slice(0, shownMembers).map(({ name }) => name)
  return members.length > shownMembers ? `${names.join('、')}等${members.length}个` : names.join('、')
}

interface ItemProps {
  readonly item: AgendaRow
  readonly directives: readonly Directive[]
}

function ItemLine({ item, directives }: ItemProps) {
  const { position, kind, title, rule, plannedSeconds, suggestedSeconds, realSeconds, note, members } = item
  const times = [
    `计划${minutesText(plannedSeconds)}`,
    suggestedSeconds !== null && `上次同类实际${timerText(suggestedSeconds)}`,
    realSeconds !== null && `本次实际${timerText(realSeconds)}`,
  ]
  return (
    <div className={styles['line']}>
      <strong>
        {position}. {title}
      </strong>
      <p className={styles['rule']}>
        <span className={styles['kind']}>{agendaKindNames[kind]}</span> {rule} · {times.filter(Boolean).join(' · ')}
      </p>
      {members.length > 0 && <p className={styles['rule']}>包括：{membersText(members)}</p>}
      {note && <p className={styles['rule']}>备注：{note}</p>}
      {directives.map((directive) => (
        <Decided key={directive.id} directive={directive} />
      ))}
    </div>
  )
}

/** What was decided about an item, and the blocker that it has become. */
function Decided({ directive: { number, text, leadUnitName, dueOn, blockerId, blockerNumber } }: DecidedProps) {
  return (
    <p className={styles['rule']}>
      议定 {number}：{leadUnitName}，{text}
      {dueOn && `（${dueOn}前）`}
      {blockerId !== null && blockerNumber !== null && (
        <>
          {' · 已转堵点 '}
          <Link {...paths.blocker(blockerId)}>{blockerNumber}</Link>
        </>
      )}
    </p>
  )
}

interface DecidedProps {
  readonly directive: Directive
}

interface StepsProps {
  readonly meeting: Meeting
  readonly item: AgendaRow
  readonly version: number
  readonly onUp: (() => void) | undefined
  readonly onDown: (() => void) | undefined
}

function ItemSteps({ meeting, item, version, onUp, onDown }: StepsProps) {
  const [dialog, setDialog] = useState<'drop' | 'plan' | 'note' | null>(null)
  const command = useAgendaStep(meeting)
  const { id, title, plannedSeconds, note } = item
  const close = () => setDialog(null)
  const shared = { endpoint: changeAgenda, command, onClose: close } as const
  return (
    <Row gap={4} isOneLine>
      <Button variant="quiet" aria-label={`上移：${title}`} disabled={!onUp} onClick={onUp}>
        上移
      </Button>
      <Button variant="quiet" aria-label={`下移：${title}`} disabled={!onDown} onClick={onDown}>
        下移
      </Button>
      <Button variant="quiet" aria-label={`用时：${title}`} onClick={() => setDialog('plan')}>
        用时
      </Button>
      <Button variant="quiet" aria-label={`备注：${title}`} onClick={() => setDialog('note')}>
        备注
      </Button>
      <Button variant="quiet" aria-label={`撤下：${title}`} onClick={() => setDialog('drop')}>
        撤下
      </Button>
      {dialog === 'drop' && (
        <FormDialog
          {...shared}
          title={`撤下：${title}`}
          description="撤下的人和理由留在议程下方，可以恢复。"
          body={{ step: 'drop', version, itemId: id }}
          verb="撤下"
          done={['已撤下', title]}
        >
          <WordsEntry label="理由" name="reason" />
        </FormDialog>
      )}
      {dialog === 'note' && (
        <FormDialog
          {...shared}
          title={`备注：${title}`}
          description="只有主持会议的专班能看到，演示时显示在操作窗口。"
          first={{ note: note ?? '' }}
          body={{ step: 'note', version, itemId: id }}
          verb="保存"
          done={['已保存备注', title]}
        >
          <WordsEntry label="备注" name="note" />
        </FormDialog>
      )}
      {dialog === 'plan' && (
        <PlanDialog
          title={title}
          seconds={plannedSeconds}
          onPlan={(seconds) =>
            command.mutate({ step: 'plan', version, itemId: id, plannedSeconds: seconds }, { onSuccess: close })
          }
          onClose={close}
        />
      )}
    </Row>
  )
}
