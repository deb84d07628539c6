<?php
/**
 * Plugin Name: Evidence Widget
 * Description: The shortcode [evidence src="…"] shows what clinical trials gave to patients, and how sure anyone can be of the result.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 8.0
 * License: MIT
 *
 * @package EvidenceWidget
 */

namespace EvidenceWidget;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The version of the widget's files: they stand under /v0.1.0/ beside data/. */
const VERSION = '0.1.0';

/** What readers see until the comparison comes, where the shortcode has no text of its own. From the widget's locales/. */
const WORDS = array(
	'en' => array(
		'notice' => 'The doses shown were given by clinicians to people in trials. They are not a recommendation and not a home protocol.',
		'link'   => 'Show the whole comparison',
	),
	'de' => array(
		'notice' => 'Die gezeigten Dosen wurden Menschen in Studien von Fachleuten verabreicht. Sie sind keine Empfehlung und keine Anleitung für zu Hause.',
		'link'   => 'Den ganzen Vergleich zeigen',
	),
);

/** The attributes of the element that a shortcode may set, by their names in the shortcode. */
const PASSED_ON = array( 'integrity', 'article', 'heading_level', 'theme', 'layout', 'loading' );

/**
 * The shortcode. With a text between [evidence …] and [/evidence], readers see that text until the comparison comes.
 *
 * @param array|string $given   The attributes: src, and what docs/embedding.md has under "Attributes", with _ for -; and script
 *                              with script_integrity, for a script that does not stand under /v0.1.0/.
 * @param string|null  $content The text between the tags.
 * @return string HTML.
 */
function shortcode( $given, $content = null ) {
	$default = array_fill_keys( array( 'src', 'lang', 'script', 'script_integrity', ...PASSED_ON ), '' );
	$given   = shortcode_atts( $default, $given, 'evidence' );
	$found   = parts_of( $given['src'] );
	if ( null === $found ) {
		return failed( 'src must be the https: address of a bundle, such as https://evidence.example/data/name.json', $content );
	}
	$script = $given['script'];
	if ( '' === $script ) {
		if ( null === $found['base'] ) {
			return failed( 'src has no /data/ in it, so name the widget\'s script: script="https://evidence.example/v' . VERSION . '/embed.js"', $content );
		}
		$script = $found['base'] . 'v' . VERSION . '/embed.js';
	}
	$language   = strtolower( strtok( $given['lang'] ? $given['lang'] : get_locale(), '-_' ) );
	$language   = isset( WORDS[ $language ] ) ? $language : 'en';
	$attributes = array( 'src' => esc_url( $given['src'] ), 'lang' => $language, 'dir' => 'ltr' );
	foreach ( PASSED_ON as $name ) {
		if ( '' !== $given[ $name ] ) {
			$attributes[ str_replace( '_', '-', $name ) ] = esc_attr( $given[ $name ] );
		}
	}
	$element = '';
	foreach ( $attributes as $name => $value ) {
		$element .= " $name=\"$value\"";
	}
	// Sites that add a nonce to scripts do so by WordPress's filter wp_script_attributes.
	$tag = wp_get_script_tag(
		array_filter(
			array(
				'type'        => 'module',
				'src'         => esc_url( $script ),
				'integrity'   => $given['script_integrity'],
				'crossorigin' => 'anonymous',
			)
		)
	);
	$inside = trim( (string) $content );
	if ( '' === $inside ) {
		$page   = $found['page'] . ".$language.page.html";
		$inside = '<p>' . esc_html( WORDS[ $language ]['notice'] ) . '</p><p><a href="' . esc_url( $page ) . '">'
			. esc_html( WORDS[ $language ]['link'] ) . '</a></p>';
	}
	return "<div class=\"evidence-snippet\" lang=\"$language\" dir=\"ltr\">" . trim( $tag )
		. "<evidence-widget$element>" . wp_kses_post( $inside ) . '</evidence-widget></div>';
}

/**
 * What the address of a bundle says of its neighbours.
 *
 * @param string $src The address.
 * @return array|null The folder around data/ (or null), and the address of its page without the ending; null where it is no such address.
 */
function parts_of( $src ) {
	if ( ! preg_match( '~^(https://|http://(?:localhost|127\.0\.0\.1)[:/])[^\s"<>?#]+\.json$~', $src ) ) {
		return null;
	}
	$data = strrpos( $src, '/data/' );
	return array(
		'base' => false === $data ? null : substr( $src, 0, $data + 1 ),
		// A frozen copy has the page of its bundle.
		'page' => preg_replace( '~(-[0-9a-f]{16})?\.json$~', '', $src ),
	);
}

/**
 * Readers see the text between the tags; people who can edit the page see what is wrong.
 *
 * @param string      $message What is wrong, and how to mend it.
 * @param string|null $content The text between the tags.
 * @return string HTML.
 */
function failed( $message, $content ) {
	$note = current_user_can( 'edit_posts' ) ? '<p><strong>[evidence]</strong> ' . esc_html( $message ) . '</p>' : '';
	return $note . wp_kses_post( (string) $content );
}

add_shortcode( 'evidence', __NAMESPACE__ . '\\shortcode' );
