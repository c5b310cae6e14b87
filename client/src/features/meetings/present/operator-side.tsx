import type { Slide } from '@pianqu/shared/meetings/pack.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { Button } from '../../../ui/button.tsx'
import { directivesQuery } from '../meetings.queries.ts'
import styles from './present.module.css'
import type { MeetingView } from './use-meeting.ts'

interface SideProps {
  readonly view: MeetingView
  readonly slide: Slide | undefined
  /** Why presenting could not be taken. */
  readonly notice: string
  /** The window of the operator: notes and the next item too. */
  readonly isOpen: boolean
  readonly mayPresent: boolean
  readonly person: string
  readonly onTake: (takeover: boolean) => Promise<void>
  readonly onRelease: () => Promise<void>
}

/** What only the operator sees: the queue, the network, who presents, what was recorded, notes and the next item. */
export function OperatorSide(props: SideProps) {
  const { view, slide, notice, isOpen, mayPresent } = props
  const { slides, waiting, isCut, isKept } = view
  const next = slides[slides.findIndex(({ item }) => item.id === slide?.item.id) + 1]
  const queued = queuedOf(waiting)
  return (
    <aside className={styles['operator']} aria-label="操作">
      <p role="status">
        {isCut ? '网络已断，按预载材料继续' : '网络正常'}；待发送 {queued.length} 件{!isKept && '（断网时请勿刷新）'}
      </p>
      {notice && <p className={styles['doubt']}>{notice}</p>}
      <Refused view={view} />
      {mayPresent && <Lease {...props} />}
      {isOpen && slide && <p>备注：{slide.item.note ?? '无'}</p>}
      {isOpen && next && <p>下一项：{next.item.title}</p>}
      <Recorded view={view} />
    </aside>
  )
}

const queuedOf = (waiting: MeetingView['waiting']) =>
  waiting.flatMap((entry) => (entry.kind === 'directive' && entry.refusal === null ? [entry] : []))

/** Decisions that the server will not take, until somebody has read why. */
function Refused({ view: { waiting, outbox } }: Pick<SideProps, 'view'>) {
  return waiting.map((entry) =>
    entry.kind === 'directive' && entry.refusal ? (
      <p key={entry.seq} className={styles['doubt']}>
        没有记录：{entry.body.text}（{entry.refusal.detail ?? entry.refusal.title}）{' '}
        <Button onClick={() => void outbox?.forget(entry)}>知道了</Button>
      </p>
    ) : null,
  )
}

function Lease({ view, isOpen, person, onTake, onRelease }: SideProps) {
  const navigate = useNavigate()
  const { pack, stage, presents } = view
  const presenter = stage?.presenter
  const other = presenter && presenter.userId !== person ? presenter.name : null
  const id = pack?.meeting.id ?? ''
  return (
    <p>
      {presents ? (
        <Button onClick={() => void onRelease()}>停止演示</Button>
      ) : (
        <Button variant="primary" onClick={() => void onTake(other !== null)}>
          {other === null ? '开始演示' : `接管演示（现由${other}演示）`}
        </Button>
      )}{' '}
      <Button onClick={() => window.open(`${paths.meetings().to}/${id}/present?window=projector`)}>投影窗口</Button>{' '}
      {!isOpen && <Button onClick={() => void navigate(paths.present(id, { window: 'operator' }))}>操作窗口</Button>}
    </p>
  )
}

function Recorded({ view: { pack, waiting } }: Pick<SideProps, 'view'>) {
  const given = useQuery(directivesQuery({ meeting: pack?.meeting.id ?? '', pageSize: 200 }))
  return (
    <ol className={styles['given']} aria-label="本次会议已记录">
      {given.data?.rows.map(({ id, number, text, leadUnitName, dueOn }) => (
        <li key={id}>
          {number} {leadUnitName}：{text}
          {dueOn && `（${dueOn}前）`}
        </li>
      ))}
      {queuedOf(waiting).map(({ key, body }) => (
        <li key={key}>{body.text}（待发送）</li>
      ))}
    </ol>
  )
}
