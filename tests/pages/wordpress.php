<?php
// Makes pages with WordPress's own functions, without a database: of the printed snippet, of the plugin's shortcode, and of a link.
// php tests/pages/wordpress.php WORDPRESS SNIPPET PLUGIN SRC OEMBED: prints JSON, the bodies of the pages by their names.

error_reporting(E_ALL);
set_error_handler(function ($level, $message, $file, $line) {
    // WordPress 6.1 itself is not free of deprecations under PHP 8.2.
    if (str_contains($file, 'wp-includes')) return true;
    throw new ErrorException($message, 0, $level, $file, $line);
});
[, $wordpress, $snippet, $plugin, $src, $oembed] = $argv;
define('ABSPATH', "$wordpress/");
define('WPINC', 'wp-includes');
$parts = ['compat', 'load', 'plugin', 'functions', 'l10n', 'formatting', 'kses', 'shortcodes', 'link-template', 'script-loader',
    'general-template', 'theme', 'option', 'cache', 'class-wp-block-parser', 'blocks', 'embed', 'class-wp-oembed', 'pluggable'];
foreach ($parts as $part) require_once ABSPATH . WPINC . "/$part.php";
wp_cache_init();
$home = 'https://site.example';
wp_cache_set('alloptions', ['blog_charset' => 'UTF-8', 'siteurl' => $home, 'home' => $home, 'WPLANG' => ''], 'options');
// WordPress asks the account, which is in the database.
$may_edit = false;
function current_user_can($capability) { return $GLOBALS['may_edit']; }

// As wp-includes/default-filters.php has them.
add_filter('the_content', 'wpautop');
add_filter('the_content', 'shortcode_unautop');
add_filter('the_content', 'do_shortcode', 11);
require $plugin;

$show = fn($text) => apply_filters('the_content', "Before the comparison.\n\n$text\n\nAfter the comparison.\n");
$pages = [
    'kses' => $show(wp_kses_post(file_get_contents($snippet))),
    'shortcode' => $show("[evidence src=\"$src\" heading_level=\"3\" theme=\"dark\"]"),
    'shortcode-de' => $show("[evidence src=\"$src\" lang=\"de-AT\"]"),
    'shortcode-text' => $show("[evidence src=\"$src\"]Words of <em>this</em> site.<script>alert(1)</script>[/evidence]"),
    'shortcode-wrong' => $show('[evidence src="javascript:alert(1).json"]Words of this site.[/evidence]'),
    'shortcode-quotes' => $show("[evidence src=\"$src\" article='https://x.example/\"><script>alert(1)</script>']"),
];
// What WordPress makes of a description from a site that it does not know.
add_filter('oembed_dataparse', 'wp_filter_oembed_result', 10, 3);
$description = json_decode($oembed);
$pages['oembed'] = $show((new WP_oEmbed())->data2html($description, 'https://evidence.example/data/cerebrolysin.en.page.html'));
$may_edit = true;
$pages['shortcode-wrong-editor'] = $show('[evidence src="name.json"]Words of this site.[/evidence]');
$pages['shortcode-elsewhere-editor'] = $show('[evidence src="https://evidence.example/name.json"]');
echo json_encode($pages, JSON_THROW_ON_ERROR | JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES);
