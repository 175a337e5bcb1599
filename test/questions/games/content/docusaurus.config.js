// @ts-check
/** @type {import('@docusaurus/types').Config} */
const config = {
  title: 'Saltmarsh Game Makers',
  tagline: 'We make small games by the sea',
  url: 'https://saltmarsh-gamemakers.example',
  baseUrl: '/log/',
  onBrokenLinks: 'throw',
  i18n: {defaultLocale: 'en', locales: ['en']},
  presets: [['classic', {docs: {routeBasePath: '/', sidebarPath: './sidebars.js'}, blog: false}]],
};
module.exports = config;
