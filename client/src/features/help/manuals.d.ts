declare module 'virtual:manuals' {
  export interface Section {
    /** Empty for what stands before the first heading. */
    readonly title: string
    readonly html: string
  }

  export interface Manual {
    readonly name: string
    readonly title: string
    readonly load: () => Promise<{ readonly sections: readonly Section[] }>
  }

  export const manuals: readonly Manual[]
}
