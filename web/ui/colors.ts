/** The ground of a page in each scheme, for the browser's own bars: all that the design system's script asks of its tables of colours. */
const GROUND = { light: '#ffffff', dark: '#161616' } as const;

export const colors = {
  getHex: ({ isDark }: { isDark: boolean }) => ({
    decisions: { background: { default: { grey: { default: isDark ? GROUND.dark : GROUND.light } } } },
  }),
};
