<?php // functions.php of your child theme
add_action( 'wp_footer', function () { ?>
<script type="module" src="{{ server }}/widget.js" async></script>
<?php } );
add_shortcode( 'partnership_advisor', function () {
	return '<partnership-advisor lang="{{ lang }}"></partnership-advisor>';
} );
