// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title Signatures of keys and of contracts
/// @notice One routine for orders, authorizations and enclaves.
library Signatures {
    bytes4 private constant IS_VALID_SIGNATURE = 0x1626ba7e;
    /// Half the order of secp256k1: of the two signatures (s and its opposite) only the lower one counts.
    uint256 private constant MAX_S = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0;

    /// @notice Did `account` sign `hash`?
    /// @dev The key is asked first, then the code, if there is any: an account whose owner holds its key may carry code
    /// (EIP-7702), and a contract never has a key. Nothing verifies for account 0, to which every failed recovery points.
    function verify(address account, bytes32 hash, bytes calldata signature) internal view returns (bool) {
        bool wellFormed = signature.length == 65 || signature.length == 64;
        if (wellFormed) {
            address signer = recover(hash, signature);
            if (signer != address(0) && signer == account) return true;
        }
        if (account.code.length != 0) return verifyContract(account, hash, signature);
        require(wellFormed, "invalid-signature-format");
        return false;
    }

    /// @notice Did `account` sign the 32-byte message `hash` under ERC-191, as wallets sign a message?
    function verifyMessage(address account, bytes32 hash, bytes calldata signature) internal view returns (bool) {
        return verify(account, messageHash(hash), signature);
    }

    /// @notice `verify` that never fails: a signature of a wrong length is a no.
    function check(address account, bytes32 hash, bytes calldata signature) internal view returns (bool) {
        bool wellFormed = signature.length == 65 || signature.length == 64;
        return (wellFormed || account.code.length != 0) && verify(account, hash, signature);
    }

    /// @notice ERC-191 hash of a 32-byte message.
    function messageHash(bytes32 hash) internal pure returns (bytes32 result) {
        bytes32 prefix = "\x19Ethereum Signed Message:\n32";
        assembly ("memory-safe") {
            mstore(0, prefix)
            mstore(28, hash)
            result := keccak256(0, 60)
        }
    }

    /// @notice The key behind a signature of 65 bytes (r, s, v = 27 or 28) or 64 bytes (r, vs: EIP-2098); 0 if there is none.
    function recover(bytes32 hash, bytes calldata signature) internal pure returns (address) {
        bytes32 r = bytes32(signature);
        uint256 s = uint256(bytes32(signature[32:]));
        uint8 v;
        if (signature.length == 65) {
            v = uint8(signature[64]);
        } else {
            v = uint8(s >> 255) + 27;
            s &= type(uint256).max >> 1;
        }
        if (s > MAX_S || (v != 27 && v != 28)) return address(0);
        return ecrecover(hash, v, r, bytes32(s));
    }

    /// @notice The key behind a signature of 64 bytes (r, vs: EIP-2098); 0 if there is none.
    function recover(bytes32 hash, bytes32 r, bytes32 vs) internal view returns (address signer) {
        uint256 s = uint256(vs) & (type(uint256).max >> 1);
        if (s > MAX_S) return address(0);
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, hash)
            mstore(add(free, 0x20), add(shr(255, vs), 27))
            mstore(add(free, 0x40), r)
            mstore(add(free, 0x60), s)
            // Precompile 1 answers nothing when there is no key.
            mstore(0, 0)
            pop(staticcall(gas(), 1, free, 0x80, 0, 0x20))
            signer := mload(0)
        }
    }

    /// @notice Does the contract say (ERC-1271) that the signature is its own? A failure or a malformed answer is a no.
    function verifyContract(address account, bytes32 hash, bytes calldata signature)
        internal
        view
        returns (bool valid)
    {
        bytes memory query = abi.encodeWithSelector(IS_VALID_SIGNATURE, hash, signature);
        bytes32 answer;
        assembly ("memory-safe") {
            let ok := staticcall(gas(), account, add(query, 0x20), mload(query), 0, 0x20)
            if and(ok, gt(returndatasize(), 0x1f)) { answer := mload(0) }
        }
        return answer == bytes32(IS_VALID_SIGNATURE);
    }
}
