// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Data kept as the code of a contract
/// @notice Writing 32 bytes of code costs 6,400 gas where a storage slot costs 22,100, and one cold access reads all of it.
/// The contract's address follows from its key, so that nothing needs to remember it.
/// @dev The creation code is constant, therefore so is its hash; it asks its creator for what to become by an empty call.
/// The creator lays the content out in transient storage, and its `receive` must hand the call to `serve`.
///
///     PUSH0 PUSH0 PUSH0 PUSH0 CALLER GAS STATICCALL POP     ask the creator
///     RETURNDATASIZE PUSH0 PUSH0 RETURNDATACOPY             take the answer
///     RETURNDATASIZE PUSH0 RETURN                           become it
///
/// Rationale: with the content in the creation code the address would follow from the content, which whoever reads the data
/// does not have; with the content in storage it would cost what is to be saved.
library CodeStore {
    /// @notice The chain refused the contract: not enough gas, or it exists already.
    error CodeNotStored(bytes32 key);
    /// @notice Code has at most `max` bytes.
    error CodeTooLarge(uint256 size, uint256 max);

    bytes internal constant CREATION_CODE = hex"5f5f5f5f335afa503d5f5f3e3d5ff3";
    bytes32 internal constant CREATION_CODE_HASH = keccak256(CREATION_CODE);
    /// Limit of the chain (EIP-170).
    uint256 internal constant MAX_SIZE = 24_576;
    /// Transient slot of the content's length; its words follow. 0 when nothing is being written.
    uint256 private constant CONTENT = uint256(keccak256("iexec.codestore.content"));

    /// @notice Where the code with this key is, or would be.
    function addressOf(bytes32 key) internal view returns (address) {
        return
            address(uint160(uint256(keccak256(abi.encodePacked(bytes1(0xff), address(this), key, CREATION_CODE_HASH)))));
    }

    /// @notice Makes `content` the code at `addressOf(key)`.
    function write(bytes32 key, bytes memory content) internal returns (address stored) {
        if (content.length > MAX_SIZE) revert CodeTooLarge(content.length, MAX_SIZE);
        uint256 base = CONTENT;
        assembly ("memory-safe") {
            let size := mload(content)
            let from := add(content, 0x20)
            tstore(base, size)
            for { let i := 0 } lt(mul(i, 0x20), size) { i := add(i, 1) } {
                tstore(add(add(base, 1), i), mload(add(from, mul(i, 0x20))))
            }
            // CREATION_CODE, right aligned in one word of scratch space: 15 bytes.
            mstore(0, 0x5f5f5f5f335afa503d5f5f3e3d5ff3)
            stored := create2(0, 17, 15, key)
            tstore(base, 0)
        }
        if (stored == address(0)) revert CodeNotStored(key);
    }

    /// @notice Answers the contract that is being created, and returns to the caller if there is none.
    function serve() internal view {
        uint256 base = CONTENT;
        assembly ("memory-safe") {
            let size := tload(base)
            if size {
                let at := mload(0x40)
                for { let i := 0 } lt(mul(i, 0x20), size) { i := add(i, 1) } {
                    mstore(add(at, mul(i, 0x20)), tload(add(add(base, 1), i)))
                }
                return(at, size)
            }
        }
    }

    /// @notice The code at `stored`, from byte `offset` on.
    function read(address stored, uint256 offset) internal view returns (bytes memory content) {
        uint256 size = stored.code.length;
        if (size <= offset) return content;
        unchecked {
            size -= offset;
        }
        content = new bytes(size);
        assembly ("memory-safe") {
            extcodecopy(stored, add(content, 0x20), offset, size)
        }
    }
}
