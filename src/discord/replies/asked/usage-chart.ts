import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Usage } from '../../../core/asked/usage.ts';
import type { Locale } from '../../languages/locale.ts';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

/** On a phone Discord shows it half as wide, on a desktop a little wider: its letters are large, so that both can be read. */
const WIDTH = 480;
const HEIGHT = 280;
const LETTERS = 16;
/** Sharp on all screens. */
const SCALE = 2.5;
/** Where Debrief runs there are no fonts: this one comes along, and has the letters of Vietnamese. */
const FONT = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const FAMILY = 'DejaVu Sans';
/** Ink on paper, so that it is read in the light theme and in the dark one. */
const [INK, PAPER, LINE] = ['#1f2328', '#ffffff', '#d0d7de'];
/** Told apart by those who do not see all colours (Okabe and Ito, Color Universal Design, 2008). */
const COLOURS = { strong: '#0072b2', weak: '#e69f00', none: '#cc79a7' };

/** A picture of the questions by day, one bar a day, in the reader's language: PNG. */
export function drawUsage({ days }: Usage, { t, shortDate }: Locale): Uint8Array {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  const textStyle = { fontFamily: FAMILY, fontSize: LETTERS, color: INK };
  const series = [
    { name: t('chartAnswered'), key: 'strong' as const },
    { name: t('chartWeak'), key: 'weak' as const },
    { name: t('chartNone'), key: 'none' as const },
  ];
  chart.setOption({
    animation: false,
    backgroundColor: PAPER,
    textStyle,
    // Wide gaps: the words are wider than they are taken for.
    legend: { textStyle, top: 10, itemWidth: 18, itemHeight: 14, itemGap: 30, selectedMode: false },
    grid: { left: 44, right: 20, top: 52, bottom: 36 },
    xAxis: {
      type: 'category',
      data: days.map(({ day }) => shortDate(day)),
      axisLabel: { ...textStyle, hideOverlap: true },
      axisLine: { lineStyle: { color: INK } },
      axisTick: { show: false },
    },
    yAxis: { type: 'value', minInterval: 1, axisLabel: textStyle, splitLine: { lineStyle: { color: LINE } } },
    series: series.map(({ name, key }) => ({
      name,
      type: 'bar',
      stack: 'questions',
      itemStyle: { color: COLOURS[key] },
      data: days.map((day) => day[key]),
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  const font = { loadSystemFonts: false, fontFiles: [FONT], defaultFontFamily: FAMILY };
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: SCALE } }).render().asPng();
}
