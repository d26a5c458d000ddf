// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

/// @title What the registries of apps, datasets and workerpools have in common
/// @notice An enumerable ERC-721 whose tokens are entries: a token's id is the address of a contract that carries the entry's
/// metadata in its own code. Anybody may create an entry for anybody; the same arguments give the same address.
interface IRegistry {
    event Transfer(address indexed from, address indexed to, uint256 indexed tokenId);
    event Approval(address indexed owner, address indexed approved, uint256 indexed tokenId);
    event ApprovalForAll(address indexed owner, address indexed operator, bool approved);
    event OwnershipTransferred(address indexed previousOwner, address indexed newOwner);

    error ERC721InvalidOwner(address owner);
    error ERC721NonexistentToken(uint256 tokenId);
    error ERC721IncorrectOwner(address sender, uint256 tokenId, address owner);
    error ERC721InvalidSender(address sender);
    error ERC721InvalidReceiver(address receiver);
    error ERC721InsufficientApproval(address operator, uint256 tokenId);
    error ERC721InvalidApprover(address approver);
    error ERC721InvalidOperator(address operator);
    error ERC721OutOfBoundsIndex(address owner, uint256 index);
    error OwnableInvalidOwner(address owner);
    /// @notice `initialize` works once.
    error AlreadyInitialized();

    // ------------------------------------------------------------------------------------------------ ERC-721

    function name() external view returns (string memory);
    function symbol() external view returns (string memory);
    function balanceOf(address owner) external view returns (uint256);
    function ownerOf(uint256 tokenId) external view returns (address);
    function getApproved(uint256 tokenId) external view returns (address);
    function isApprovedForAll(address owner, address operator) external view returns (bool);
    function approve(address to, uint256 tokenId) external;
    function setApprovalForAll(address operator, bool approved) external;
    function transferFrom(address from, address to, uint256 tokenId) external;
    function safeTransferFrom(address from, address to, uint256 tokenId) external;
    function safeTransferFrom(address from, address to, uint256 tokenId, bytes calldata data) external;
    function totalSupply() external view returns (uint256);
    function tokenByIndex(uint256 index) external view returns (uint256);
    function tokenOfOwnerByIndex(address owner, uint256 index) external view returns (uint256);
    /// @notice `baseURI` followed by the id in decimal digits.
    function tokenURI(uint256 tokenId) external view returns (string memory);
    function supportsInterface(bytes4 interfaceId) external view returns (bool);

    // ------------------------------------------------------------------------------------------------ registry

    function owner() external view returns (address);
    /// @notice Owner only: "Ownable: caller is not the owner".
    function transferOwnership(address newOwner) external;
    /// @notice Owner only.
    function renounceOwnership() external;
    /// @notice Names the registry before this one, whose entries stay registered. Owner only, once: `AlreadyInitialized`.
    function initialize(address previous) external;
    function initialized() external view returns (bool);
    function previous() external view returns (address);
    function baseURI() external view returns (string memory);
    /// @notice Owner only.
    function setBaseURI(string calldata baseURI) external;
    /// @notice Owner only, and then "Operation not supported on this chain".
    function setName(address ens, string calldata name) external;
    /// @notice Is there such an entry, here or in a former registry?
    function isRegistered(address entry) external view returns (bool);
    /// @notice The code that all entries share.
    function master() external view returns (address);
    /// @notice Creation code of every entry: it asks the registry for what to become, so that addresses do not depend on it.
    function proxyCode() external view returns (bytes memory);
    function proxyCodeHash() external view returns (bytes32);
}
