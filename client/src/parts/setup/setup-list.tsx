import type { SetupStepShown } from '@pianqu/shared/boards/setup.contract.ts'
import type { SetupCode } from '@pianqu/shared/boards/setup.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Note } from '../../ui/words/note.tsx'
import { Tag, type TagKind } from '../../ui/words/tag.tsx'
import styles from './setup-list.module.css'

type Way = ReturnType<(typeof paths)['importing' | 'accounts' | 'review' | 'overview']>

interface Verb {
  readonly label: string
  readonly way: Way
}

const importing = (kind: string): Verb => ({ label: '导入', way: paths.importing({ kind }) })

const verbs: Record<SetupCode, Verb> = {
  taskforce: { label: '新增账号', way: paths.accounts() },
  units: importing('units'),
  people: { label: '导入账号', way: paths.importing({ kind: 'accounts' }) },
  areas: importing('areas'),
  clusters: importing('clusters'),
  projects: importing('projects'),
  plans: importing('plans'),
  reports: importing('reports'),
  bonds: importing('bond-batches'),
  stations: importing('rail-lines'),
  outlines: importing('boundaries'),
  month: { label: '开放月份', way: paths.review() },
  overview: { label: '看总览', way: paths.overview() },
}

const states: Record<SetupStepShown['state'], readonly [kind: TagKind, word: string]> = {
  done: ['done', '已有'],
  next: ['moving', '下一步'],
  later: ['owed', '待办'],
  optional: ['idle', '可以稍后'],
}

const countText = ({ count, of, unit }: SetupStepShown): string =>
  count === null ? '' : of === null ? `${count} ${unit}` : `${count}/${of} ${unit}`

const isOpen = ({ state }: SetupStepShown): boolean => state === 'next' || state === 'later'

const stateFor = (step: SetupStepShown, next: SetupStepShown | undefined): SetupStepShown['state'] =>
  isOpen(step) ? (step === next ? 'next' : 'later') : step.state

/** From nothing to the first overview, one line a step, each with its count and the way to it. */
export function SetupList({ steps }: { readonly steps: readonly SetupStepShown[] }) {
  // What is somebody else's to do next keeps nobody from what is theirs.
  const next = steps.find((step) => step.isMine && isOpen(step))
  return (
    <ol className={styles['steps']}>
      {steps.map((step, index) => {
        const [kind, word] = states[stateFor(step, next)]
        const { label, way } = verbs[step.code]
        return (
          <li key={step.code} className={styles['step']} data-state={step.state}>
            <span className={styles['number']}>{index + 1}</span>
            <span className={styles['words']}>
              <strong>{step.title}</strong> <Tag kind={kind}>{word}</Tag>
            </span>
            <Note as="small" className={styles['note']}>
              {step.note}
            </Note>
            <span className={styles['count']}>{countText(step)}</span>
            <span className={styles['way']}>
              {step.isMine ? (
                <Link {...way} className={buttonClass(step === next ? 'primary' : 'secondary')}>
                  {label}
                  <span className="visually-hidden">：{step.title}</span>
                </Link>
              ) : (
                <Note as="small" kind="faint">
                  {step.code === 'taskforce' || step.code === 'people' ? '系统管理员办理' : '市级专班办理'}
                </Note>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
