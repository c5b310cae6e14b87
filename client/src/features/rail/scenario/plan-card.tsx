import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { copyText } from '../../../ui/table/copy-table.ts'
import { useToast } from '../../../ui/toast.tsx'
import { Note } from '../../../ui/words/note.tsx'
import type { RailMap } from '../rail-data.ts'
import { ScenarioForm } from './scenario-form.tsx'
import { changesOf, withChange, withoutChange } from './scenario-plan.ts'
import type { PlanInHand } from './use-plan.ts'

interface PlanCardProps {
  readonly map: RailMap
  readonly inHand: PlanInHand
}

/** The changes in hand, and one more. */
export function PlanCard({ map, inHand: { plan, saved, isChanged, setPlan } }: PlanCardProps) {
  const names = new Map([...map.lines, ...map.stations].map(({ code, name }) => [code, name]))
  const changes = changesOf(plan, names)
  return (
    <Card title="情景：线路和站点的变动" aside={changes.length > 0 && <CopyLink />}>
      <Stack gap={16}>
        <Note kind="faint">只作测算，不改动站点数据；按政策口径的{map.radiusMetres}米半径计算。</Note>
        {saved && (
          <p>
            已打开“{saved.name}”{isChanged ? '，有未保存的修改' : ''}
            {saved.isArchived ? '（已归档）' : ''}
            {saved.note && `：${saved.note}`}
          </p>
        )}
        <ScenarioForm map={map} onAdd={(added) => setPlan(withChange(plan, added))} />
        {changes.length > 0 && (
          <Stack as="ul" gap={4} aria-label="已加入的变动">
            {changes.map((each) => (
              <Row as="li" gap={[4, 12]} justify="between" isLined key={`${each.kind} ${each.index}`}>
                <span>{each.text}</span>
                <Button
                  variant="quiet"
                  aria-label={`移除：${each.text}`}
                  onClick={() => setPlan(withoutChange(plan, each))}
                >
                  移除
                </Button>
              </Row>
            ))}
          </Stack>
        )}
      </Stack>
    </Card>
  )
}

/** The address holds the plan, so its link shows others the same. */
function CopyLink() {
  const toast = useToast()
  const copy = () => {
    if (copyText(location.href)) toast('已复制情景链接', '打开链接的人看到同样的变动和日期。')
    else toast('没有复制成功', '浏览器不允许写入剪贴板，请复制地址栏。')
  }
  return <Button onClick={copy}>复制链接</Button>
}
