import type { ListName } from '@pianqu/shared/lists/list-names.ts'
import { listNames } from '@pianqu/shared/lists/list-names.ts'
import { saveView } from '@pianqu/shared/lists/saved-view.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { TextEntry } from '../../ui/form/entries.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Note } from '../../ui/words/note.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { savedViewsQuery, useDropView, useSaveView } from './saved-views.queries.ts'

interface ViewsDialogProps {
  readonly list: ListName
  readonly onClose: () => void
}

/** What the address says of the list, without the page of it and without what is open over it. */
function searchInSight(search: string): string {
  const kept = new URLSearchParams(search)
  for (const passing of ['page', 'peek', 'source', 'code', 'sourceMonth', 'why', 'month', 'snapshot'])
    kept.delete(passing)
  const text = kept.toString()
  return text ? `?${text}` : ''
}

/** The views of this list that the person keeps: to open, to drop, and the one in sight to keep under a name. */
export function ViewsDialog({ list, onClose }: ViewsDialogProps) {
  const router = useRouter()
  const kept = useQuery(savedViewsQuery(list))
  const drop = useDropView()
  const { pathname } = router.latestLocation
  const open = (search: string) => {
    const month = new URLSearchParams(window.location.search).get('month')
    const address = new URLSearchParams(search)
    if (month) address.set('month', month)
    const text = address.toString()
    router.history.push(text ? `${pathname}?${text}` : pathname)
    onClose()
  }
  return (
    <FormDialog
      title={`${listNames[list]}的视图`}
      description="视图记住筛选、排序、每页行数和所选的列，只有本人看得到，换一台电脑也在。月份不记，打开时看当前的月份。"
      endpoint={saveView}
      command={useSaveView()}
      body={{ list, search: searchInSight(window.location.search) }}
      verb="保存当前视图"
      done={({ name }) => [`已保存视图「${name}」`]}
      onClose={onClose}
    >
      {kept.data && kept.data.rows.length > 0 && (
        <Stack as="ul" gap={4} aria-label="已保存的视图">
          {kept.data.rows.map(({ viewId, name, search }) => (
            <Row as="li" key={viewId} justify="between" gap={8} isOneLine>
              <Button variant="quiet" onClick={() => open(search)}>
                {name}
              </Button>
              <Button
                variant="quiet"
                aria-label={`删除视图「${name}」`}
                isBusy={drop.isPending}
                onClick={() => drop.mutate(viewId)}
              >
                删除
              </Button>
            </Row>
          ))}
        </Stack>
      )}
      {kept.data?.rows.length === 0 && <Note kind="faint">还没有保存过视图。</Note>}
      {drop.error && <ProblemNotice problem={problemOf(drop.error)} />}
      <TextEntry label="当前视图的名称" name="name" hint="如：本区县滞后项目；同名的会被替换" />
    </FormDialog>
  )
}
