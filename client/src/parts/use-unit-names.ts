import { listUnits } from '@pianqu/shared/units/unit.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../api/query-of.ts'

const namesQuery = queryOf(listUnits)

/** Units as they are called, by their code; a code that nobody has any more stays as it is. */
export function useUnitNames(): (code: string) => string {
  const { data } = useQuery({
    ...namesQuery,
    select: ({ rows }) => new Map(rows.map(({ code, name }) => [code, name])),
  })
  return (code) => data?.get(code) ?? code
}
