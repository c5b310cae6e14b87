import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { type Answer, type Asked, showPage } from '../../test-page.tsx'
import { DispatchPage } from './dispatch-page.tsx'

/** What a write is answered, and what the report is from then on; `cut` is a network that does not answer. */
type OnWrite = (asked: Asked, become: (next: Report) => void) => Answer | 'cut'

const emptyLists: Readonly<Record<string, object>> = {
  '/api/periods': { rows: [], total: 0, current: '2025-10' },
  '/api/reports/r1/files': { rows: [], total: 0 },
  '/api/blockers': { rows: [], total: 0 },
}

const reading = (path: string, report: Report | null) =>
  path === '/api/reports'
    ? {
        ...{ rows: report ? [report] : [], total: report ? 1 : 0, month: '2025-10', provisional: true },
        ...{ periodState: 'open', snapshot: null },
      }
    : report

/** The month of 锦南区 with this report; `reportNow` changes what the server has, and lets the page read it. */
export async function showReport(first: Report | null, onWrite?: OnWrite) {
  let report = first
  const become = (next: Report) => {
    report = next
  }
  const answer = (asked: Asked): Answer => {
    if (asked.method === 'GET') return { body: emptyLists[asked.path] ?? reading(asked.path, report) }
    const reply = onWrite ? onWrite(asked, become) : { body: report }
    if (reply === 'cut') throw new TypeError('Failed to fetch')
    return reply
  }
  const page = await showPage({
    component: () => <DispatchPage />,
    at: '/dispatch',
    role: 'district',
    unitName: '锦南区',
    answer,
  })
  const reportNow = (next: Report) => {
    become(next)
    return page.readAfresh()
  }
  return { ...page, reportNow }
}
