import type { Filters } from '../navigation/filters.ts'
import { Button } from '../ui/button.tsx'
import { EmptyNotice } from '../ui/empty-notice.tsx'
import { Row } from '../ui/layout/row.tsx'
import { Stack } from '../ui/layout/stack.tsx'

interface NoMatchesProps<Name extends string> {
  /** What was looked for: 「项目」. */
  readonly what: string
  /** What is said where nothing was left out. */
  readonly none: React.ReactNode
  /** There are some, and not on this page: how many, where that is known. */
  readonly elsewhere?: boolean | string
  readonly filters: Filters<Name>
  readonly search: Readonly<Partial<Record<Name, unknown>>>
  readonly change: (patch: Partial<Record<Name, undefined>> & { readonly page: number }) => void
}

/** Nothing was found: which filter to relax, or where there is something. */
export function NoMatches<Name extends string>(props: NoMatchesProps<Name>) {
  const { what, none, elsewhere, filters, search, change } = props
  const on = filters.on(search)
  const without = (patch: Partial<Record<Name, undefined>>) => change({ ...patch, page: 1 })
  if (elsewhere) {
    return (
      <EmptyNotice title={`这一页没有${what}${elsewhere === true ? '' : elsewhere}`}>
        <Button onClick={() => without({})}>回到第一页</Button>
      </EmptyNotice>
    )
  }
  if (on.length === 0) return none
  return (
    <EmptyNotice title={`没有同时符合这些条件的${what}`}>
      <Stack gap={8}>
        <p>可以先放宽一个条件：</p>
        <Row gap={8} justify="center">
          {on.map((name) => (
            <Button key={name} onClick={() => without({ [name]: undefined } as Partial<Record<Name, undefined>>)}>
              {name === 'q' ? '清空搜索' : `不限${filters.labels[name]}`}
            </Button>
          ))}
          {on.length > 1 && <Button onClick={() => without(filters.none)}>清除全部</Button>}
        </Row>
      </Stack>
    </EmptyNotice>
  )
}
