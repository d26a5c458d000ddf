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

    /// @notice Name of the collection.
    /// @return the name
    function name() external view returns (string memory);
    /// @notice Symbol of the collection.
    /// @return the symbol
    function symbol() external view returns (string memory);
    /// @notice How many entries an account owns.
    /// @param owner whose
    /// @return how many
    function balanceOf(address owner) external view returns (uint256);
    /// @notice Who owns an entry.
    /// @param tokenId the entry's address as a number
    /// @return the owner's address
    function ownerOf(uint256 tokenId) external view returns (address);
    /// @notice Who may move this token besides its owner.
    /// @param tokenId the entry's address as a number
    /// @return its address, 0 for nobody
    function getApproved(uint256 tokenId) external view returns (address);
    /// @notice May `operator` move all tokens of `owner`?
    /// @param owner whose
    /// @param operator who may move all tokens of the caller
    /// @return yes or no
    function isApprovedForAll(address owner, address operator) external view returns (bool);
    /// @notice Lets `to` move this token once. Its owner, or who may move all of the owner's.
    /// @param to who may move it; 0 for nobody
    /// @param tokenId the entry's address as a number
    function approve(address to, uint256 tokenId) external;
    /// @notice Lets `operator` move all tokens of the caller, or no more.
    /// @param operator who may move all tokens of the caller
    /// @param approved whether it may
    function setApprovalForAll(address operator, bool approved) external;
    /// @notice Gives an entry to somebody else, whether or not it can handle it.
    /// @param from who holds the token
    /// @param to who gets the token
    /// @param tokenId the entry's address as a number
    function transferFrom(address from, address to, uint256 tokenId) external;
    /// @notice The same; a contract that receives it must agree.
    /// @param from who holds the token
    /// @param to who gets the token
    /// @param tokenId the entry's address as a number
    function safeTransferFrom(address from, address to, uint256 tokenId) external;
    /// @notice The same; a contract that receives it must agree.
    /// @param from who holds the token
    /// @param to who gets the token
    /// @param tokenId the entry's address as a number
    /// @param data handed on to the receiver
    function safeTransferFrom(address from, address to, uint256 tokenId, bytes calldata data) external;
    /// @notice How many entries there are.
    /// @return how many
    function totalSupply() external view returns (uint256);
    /// @notice One entry after the other.
    /// @param index from 0, below `totalSupply`
    /// @return its id
    function tokenByIndex(uint256 index) external view returns (uint256);
    /// @notice One of an owner's entries after the other.
    /// @param owner whose
    /// @param index from 0, below the owner's balance
    /// @return its id
    function tokenOfOwnerByIndex(address owner, uint256 index) external view returns (uint256);
    /// @notice `baseURI` followed by the id in decimal digits.
    /// @param tokenId the entry's address as a number
    /// @return the URI
    function tokenURI(uint256 tokenId) external view returns (string memory);
    /// @notice ERC-165.
    /// @param interfaceId as in ERC-165
    /// @return yes or no
    function supportsInterface(bytes4 interfaceId) external view returns (bool);

    // ------------------------------------------------------------------------------------------------ registry

    /// @notice Who may do what is the owner's here.
    /// @return the owner's address
    function owner() external view returns (address);
    /// @notice Owner only: "Ownable: caller is not the owner".
    /// @param newOwner the next owner
    function transferOwnership(address newOwner) external;
    /// @notice Owner only.
    function renounceOwnership() external;
    /// @notice Names the registry before this one, whose entries stay registered. Owner only, once: `AlreadyInitialized`.
    /// @param previous the registry before this one; 0 for none
    function initialize(address previous) external;
    /// @notice Was `initialize` called?
    /// @return yes or no
    function initialized() external view returns (bool);
    /// @notice The registry before this one, 0 for none.
    /// @return its address
    function previous() external view returns (address);
    /// @notice What every token URI begins with.
    /// @return the URI
    function baseURI() external view returns (string memory);
    /// @notice Owner only.
    /// @param baseURI what every token URI begins with
    function setBaseURI(string calldata baseURI) external;
    /// @notice Owner only, and then "Operation not supported on this chain".
    /// @param ens looked at by nobody
    /// @param name a name
    function setName(address ens, string calldata name) external;
    /// @notice Is there such an entry, here or in a former registry?
    /// @param entry its address
    /// @return yes or no
    function isRegistered(address entry) external view returns (bool);
    /// @notice The code that all entries share.
    /// @return the code's address
    function master() external view returns (address);
    /// @notice Creation code of every entry: it asks the registry for what to become, so that addresses do not depend on it.
    /// @return bytes to create an entry with
    function proxyCode() external view returns (bytes memory);
    /// @notice Hash from which addresses of entries follow.
    /// @return keccak256 of `proxyCode`
    function proxyCodeHash() external view returns (bytes32);
}
