import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Usage } from '../../../core/asked/usage.ts';
import type { Locale } from '../../languages/locale.ts';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

const WIDTH = 720;
const HEIGHT = 300;
/** Discord shows pictures smaller than they are. */
const SCALE = 2;
/** Where Debrief runs there are no fonts: this one comes along, and has the letters of Vietnamese. */
const FONT = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const FAMILY = 'DejaVu Sans';
/** Ink on paper, so that it is read in the light theme and in the dark one. */
const [INK, PAPER, LINE] = ['#1f2328', '#ffffff', '#d0d7de'];
/** Told apart by those who do not see all colours (Okabe and Ito, Color Universal Design, 2008). */
const COLOURS = { strong: '#0072b2', weak: '#e69f00', none: '#cc79a7' };

/** A picture of the questions by day, one bar a day, in the reader's language: PNG. */
export function drawUsage({ days }: Usage, { t, date }: Locale): Uint8Array {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  const textStyle = { fontFamily: FAMILY, fontSize: 14, color: INK };
  const series = [
    { name: t('chartAnswered'), key: 'strong' as const },
    { name: t('chartWeak'), key: 'weak' as const },
    { name: t('chartNone'), key: 'none' as const },
  ];
  chart.setOption({
    animation: false,
    backgroundColor: PAPER,
    textStyle,
    legend: { textStyle, top: 8 },
    grid: { left: 56, right: 24, top: 48, bottom: 40 },
    xAxis: {
      type: 'category',
      data: days.map(({ day }) => date(day)),
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
