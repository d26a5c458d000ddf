// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Who an order accepts
library Restrictions {
    bytes4 private constant KEY_HAS_PURPOSE = 0xd202158d;
    /// Purpose of a group's members (ERC-734).
    uint256 internal constant GROUP_MEMBER = 4;

    /// @notice Does `restriction` accept `account`? 0 accepts everybody; an account itself; a group contract its members.
    /// @dev A failure or a malformed answer of the group is a no.
    function allows(address restriction, address account) internal view returns (bool) {
        if (restriction == address(0) || restriction == account) return true;
        return restriction.code.length != 0 && isMember(restriction, account);
    }

    function isMember(address group, address account) private view returns (bool) {
        bytes memory query = abi.encodeWithSelector(KEY_HAS_PURPOSE, bytes32(uint256(uint160(account))), GROUP_MEMBER);
        uint256 answer;
        assembly ("memory-safe") {
            let ok := staticcall(gas(), group, add(query, 0x20), mload(query), 0, 0x20)
            if and(ok, gt(returndatasize(), 0x1f)) { answer := mload(0) }
        }
        return answer == 1;
    }
}
