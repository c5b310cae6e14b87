import type { AsyncRouteComponent } from '@tanstack/react-router'
import { use } from 'react'

type Component = React.ComponentType

/**
 * A page whose code comes when it is asked for. The router has such a thing, but where code does not arrive it loads the whole
 * document anew, and without a server that puts the browser's own page in the place of this one.
 */
export function lazyRouteComponent<Name extends string>(
  fetchPage: () => Promise<Record<Name, Component>>,
  name: Name,
): AsyncRouteComponent<object> {
  let loaded: Component | undefined
  let loading: Promise<Component> | undefined
  const load = (): Promise<Component> => {
    loading ??= fetchPage().then((page) => {
      loaded = page[name]
      return page[name]
    })
    return loading
  }
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each page, as its line is read
  function LazyPage() {
    // What has failed is thrown to the boundary; a new promise here would ask without end.
    const Content = loaded ?? use(load())
    return <Content />
  }
  /** Nothing to wait for where it is here already. */
  LazyPage.preload = (): Promise<void> | undefined => {
    if (loaded) return undefined
    return load().then(
      () => undefined,
      (error: unknown) => {
        // Forgotten, so that it is asked for again: once more by who draws it, and whenever it is wanted.
        loading = undefined
        throw error
      },
    )
  }
  return LazyPage
}
